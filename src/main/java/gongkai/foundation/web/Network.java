package gongkai.foundation.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/// Some addresses that begin alike, written as `10.0.0.0/8`, `2001:db8::/32` or as one address.
public final class Network {
    private static final int LONGEST = 50;
    private static final int DOTS = 3;

    private final byte[] address;
    private final int bits;

    private Network(byte[] address, int bits) {
        this.address = address.clone();
        this.bits = bits;
    }

    /// Refuses what is no network: a setting that cannot be read stops the start.
    public static Network of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not an address or a network: " + text));
    }

    /// The network a text means; empty when it means none. Host names are never looked up.
    public static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        var address = bytes(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int all = address.get().length * Byte.SIZE;
        String length = slash < 0 ? Integer.toString(all) : text.substring(slash + 1);
        if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > all) {
            return Optional.empty();
        }
        return Optional.of(new Network(address.get(), Integer.parseInt(length)));
    }

    /// Whether the address, as a request carries it, lies within.
    public boolean holds(String text) {
        return bytes(text).filter(this::holds).isPresent();
    }

    private boolean holds(byte[] other) {
        if (other.length != address.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        int mask = 0xFF << Byte.SIZE - rest & 0xFF;
        return Arrays.equals(address, 0, whole, other, 0, whole)
                && (rest == 0 || (address[whole] & mask) == (other[whole] & mask));
    }

    /// The same network in one manner of writing: the first address and the length.
    @Override
    public String toString() {
        byte[] first = address.clone();
        for (int bit = bits; bit < first.length * Byte.SIZE; bit++) {
            first[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        try {
            String text = InetAddress.getByAddress(first).getHostAddress();
            return bits == first.length * Byte.SIZE ? text : text + "/" + bits;
        } catch (java.net.UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Who sends from this address, for counting: an IPv4 address is somebody's, of IPv6 somebody has a whole /64 to
    /// send from. What is no address, because a proxy wrote a name, is taken as it is.
    public static String clientOf(String address) {
        if (address.indexOf(':') < 0) {
            return address.length() > LONGEST ? address.substring(0, LONGEST) : address;
        }
        return bytes(address)
                .map(found -> new Network(found, Math.min(found.length * Byte.SIZE, 64)).toString())
                .orElse(address.substring(0, Math.min(address.length(), LONGEST)));
    }

    private static Optional<byte[]> bytes(String text) {
        String bare = text.strip().replaceAll("^\\[|]$|%.*$", "");
        boolean complete = bare.indexOf(':') >= 0
                || bare.chars().filter(each -> each == '.').count() == DOTS;
        if (!complete || bare.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(bare).getAddress());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
