package verbatim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import verbatim.text.Interruption;

/** The parts that say no, without a connection. */
class PartsTest {
    private static ServerLimits.Builder limits() {
        return ServerLimits.standard().with();
    }

    @Test
    void soManyRunAndSoManyWait() throws Exception {
        Turnstile turnstile = new Turnstile(limits().checks(2).queue(1).build());
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<Integer>> running = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            running.add(threads.submit(() -> turnstile.pass(() -> {
                inside.countDown();
                end.await();
                return 1;
            })));
        }
        inside.await();
        running.add(threads.submit(() -> turnstile.pass(() -> 2)));
        while (turnstile.inside() < 3) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> turnstile.pass(() -> 3))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(Refusal.Status.BUSY));
        end.countDown();
        assertThat(running.get(0).get()).isEqualTo(1);
        assertThat(running.get(1).get()).isEqualTo(1);
        assertThat(running.get(2).get()).isEqualTo(2);
        assertThat(turnstile.pass(() -> 4)).isEqualTo(4);
        assertThat(turnstile.inside()).isZero();
        threads.shutdownNow();
        turnstile.close();
    }

    @Test
    void workIsStoppedAtItsDeadlineAndItsThreadGoesOn() throws Exception {
        Turnstile turnstile =
                new Turnstile(limits().checks(1).deadline(Duration.ofMillis(1)).build());
        assertThatThrownBy(() -> turnstile.pass(() -> {
                    while (true) {
                        Interruption.check();
                    }
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(Refusal.Status.TOO_SLOW));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        turnstile.close();
    }

    @Test
    void aFailureOfTheWorkComesOutAndFreesItsPlace() throws Exception {
        Turnstile turnstile = new Turnstile(limits().checks(1).queue(0).build());
        assertThatThrownBy(() -> turnstile.pass(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> turnstile.pass(() -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(Refusal.class);
        assertThat(turnstile.pass(() -> 1)).isEqualTo(1);
        turnstile.close();
    }

    @Test
    void anAddressHasTenSecondsOfRequestsAtOnceAndThenItsRate() throws Exception {
        RateLimit rate = new RateLimit(2);
        InetAddress one = InetAddress.getByAddress(new byte[] {10, 0, 0, 1});
        InetAddress other = InetAddress.getByAddress(new byte[] {10, 0, 0, 2});
        for (int i = 0; i < 20; i++) {
            assertThat(rate.take(one, 0)).isTrue();
        }
        assertThat(rate.take(one, 0)).isFalse();
        assertThat(rate.take(other, 0)).isTrue();
        assertThat(rate.take(one, 499_000_000)).isFalse();
        assertThat(rate.take(one, 501_000_000)).isTrue();
        assertThat(rate.take(one, 502_000_000)).isFalse();
    }

    @Test
    void addressesOfOneNetworkOfIpv6ShareARate() throws Exception {
        RateLimit rate = new RateLimit(1);
        byte[] address = new byte[16];
        address[0] = 0x20;
        for (int i = 0; i < 10; i++) {
            address[15] = (byte) i;
            assertThat(rate.take(InetAddress.getByAddress(address), 0)).isTrue();
        }
        address[15] = 99;
        assertThat(rate.take(InetAddress.getByAddress(address), 0)).isFalse();
        address[7] = 1;
        assertThat(rate.take(InetAddress.getByAddress(address), 0)).isTrue();
    }

    @Test
    void sourcesThatChangeAreTakenUpAtOnceAndWhole() throws Exception {
        SmallLibrary origin = new SmallLibrary();
        Sources sources = new Sources(origin, ServerSettings.loopback(0, ServerLimits.standard(), "1"));
        Sources.Loaded before = sources.all();
        assertThat(sources.refresh()).isFalse();
        assertThat(sources.all()).isSameAs(before);
        assertThat(sources.of(List.of("speech")).library().editions()).hasSize(1);
        origin.removeTheSpeech();
        assertThat(sources.refresh()).isTrue();
        assertThat(sources.all().library().editions()).hasSize(1);
        assertThat(before.library().editions()).hasSize(2);
        assertThatThrownBy(() -> sources.of(List.of("speech"))).isInstanceOf(Refusal.class);
    }

    @Test
    void limitsThatAllowNothingAreNone() {
        assertThatThrownBy(() -> limits().checks(0).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limits().deadline(Duration.ZERO).build()).isInstanceOf(IllegalArgumentException.class);
    }
}
