package verbatim.testing.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.management.JMException;
import javax.management.ObjectName;
import verbatim.check.QuotationChecker;
import verbatim.match.Chainer;
import verbatim.match.Seeder;
import verbatim.source.Library;
import verbatim.text.Text;
import verbatim.text.Tokenizer;

/** Single pages, as an editor or a server gets them. */
final class Pages {
    private static final int LEAST_BITS = 14;

    private final Setting setting;

    Pages(Setting setting) {
        this.setting = setting;
    }

    /** Answers of 1,200 to 6,000 bytes, one after the other: how long one takes, what it allocates, and on two threads. */
    void pages(String against, Library library, double p50, double p99) throws IOException {
        List<Text> pages = new ArrayList<>();
        for (String answer : setting.inputs().answers()) {
            int bytes = answer.getBytes(StandardCharsets.UTF_8).length;
            if (bytes >= 1200 && bytes <= 6000) {
                pages.add(Text.plain(answer));
            }
        }
        if (pages.isEmpty()) {
            setting.table().missing("pages", "the answers are not in ../shared");
            return;
        }
        QuotationChecker checker = Setting.checker(library);
        int warm = setting.quick() ? 3 : 120;
        int times = setting.quick() ? 3 : 30;
        for (int round = 0; round < warm; round++) {
            pages.forEach(checker::check);
        }
        double[] micros = new double[pages.size() * times];
        long before = allocated();
        int at = 0;
        for (int round = 0; round < times; round++) {
            for (Text page : pages) {
                long begun = System.nanoTime();
                checker.check(page);
                micros[at++] = (System.nanoTime() - begun) / 1e3;
            }
        }
        double bytes = (allocated() - before) / (double) micros.length;
        String what = pages.size() + " pages " + times + " times";
        setting.table().atMost("one page, warm, " + against + ": p50", p50, Rounds.percentile(micros, 50), " us", what);
        setting.table().atMost("one page, warm, " + against + ": p99", p99, Rounds.percentile(micros, 99), " us", what);
        setting.table()
                .told("allocated for a page, whole check, " + against, bytes / 1024, " KiB", "findings included");
        if (library == setting.quran()) {
            allocation(pages);
            twoThreads(pages, checker);
        }
    }

    /** What words, seeds and chains of a page take: the path that every page goes. */
    private void allocation(List<Text> pages) {
        Seeder seeder = new Seeder(setting.quran().words(), setting.quran().seeds());
        Chainer chainer = new Chainer(setting.quran().words());
        long before = allocated();
        int chains = 0;
        for (Text page : pages) {
            chains += chainer.chains(seeder.find(Tokenizer.tokenize(page.chars())), LEAST_BITS)
                    .size();
        }
        double bytes = (allocated() - before) / (double) pages.size();
        setting.table()
                .told(
                        "allocated for a page by words, seeds and chains",
                        bytes / 1024,
                        " KiB",
                        Table.number(chains / (double) pages.size()) + " chains a page");
    }

    /** All pages by one thread and by two, in turn. */
    private void twoThreads(List<Text> pages, QuotationChecker checker) {
        ExecutorService two = Executors.newFixedThreadPool(2);
        int repeat = setting.quick() ? 1 : 10;
        double[] ratios = new double[setting.rounds()];
        for (int round = 0; round < setting.rounds(); round++) {
            double one = Setting.nanos(() -> all(pages, checker, repeat), 1);
            double both = Setting.nanos(
                    () -> {
                        Future<Integer> first = two.submit(() -> all(pages, checker, repeat));
                        Future<Integer> second = two.submit(() -> all(pages, checker, repeat));
                        return result(first) + result(second);
                    },
                    1);
            ratios[round] = 2 * one / both;
        }
        two.shutdown();
        setting.table()
                .atLeast(
                        "2 threads against 1",
                        1.85,
                        Rounds.median(ratios),
                        " x",
                        Runtime.getRuntime().availableProcessors() + " processors");
    }

    private static int all(List<Text> pages, QuotationChecker checker, int times) {
        int findings = 0;
        for (int i = 0; i < times; i++) {
            for (Text page : pages) {
                findings += checker.check(page).size();
            }
        }
        return findings;
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What this thread has allocated since it began, in bytes; asked by name, as not every Java platform can say. */
    private static long allocated() {
        try {
            Object bytes = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                            "getThreadAllocatedBytes",
                            new Object[] {Thread.currentThread().getId()},
                            new String[] {"long"});
            return (Long) bytes;
        } catch (JMException e) {
            throw new IllegalStateException("this Java platform does not count what a thread allocates", e);
        }
    }
}
