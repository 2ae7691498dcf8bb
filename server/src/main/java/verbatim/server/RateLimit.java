package verbatim.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many requests come from an address: each has a bucket of ten seconds' requests that fills again evenly. Networks of IPv6
 * that one customer gets (/64) share a bucket. Serves all threads.
 */
final class RateLimit {
    private static final int MOST_ADDRESSES = 10_000;
    private static final int SECONDS_AT_ONCE = 10;

    private final double perNano;
    private final double most;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private static final class Bucket {
        private double left;
        private long filled;
    }

    RateLimit(int perSecond) {
        this.perNano = perSecond / 1e9;
        this.most = (double) perSecond * SECONDS_AT_ONCE;
    }

    /** Takes one request of {@code address} at {@code now} nanoseconds; false when there were too many. */
    synchronized boolean take(InetAddress address, long now) {
        Bucket bucket = buckets.computeIfAbsent(network(address), name -> {
            Bucket full = new Bucket();
            full.left = most;
            full.filled = now;
            return full;
        });
        bucket.left = Math.min(most, bucket.left + (now - bucket.filled) * perNano);
        bucket.filled = now;
        if (bucket.left < 1) {
            return false;
        }
        bucket.left--;
        return true;
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return Arrays.toString(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }
}
