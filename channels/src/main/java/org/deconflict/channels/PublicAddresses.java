package org.deconflict.channels;

import java.net.Inet4Address;
import java.net.InetAddress;

/// Which addresses lie on the open internet, and which inside somebody's own network.
///
/// A receiver names the address that we then call: without this check it could have us call machines
/// that only we can reach. What the IANA special-purpose registries (RFC 6890 and its successors)
/// do not call globally reachable is not public; nor are the IPv6 ranges that carry an IPv4 address
/// inside, since what they reach depends on a gateway.
final class PublicAddresses {

    private record Block(int network, int bits) {
        boolean holds(int address) {
            return (address >>> (32 - bits)) == (network >>> (32 - bits));
        }
    }

    private static final Block[] NOT_PUBLIC_4 = {
        block(0, 0, 0, 8), // this network
        block(10, 0, 0, 8), // private
        block(100, 64, 0, 10), // shared by carriers
        block(127, 0, 0, 8), // loopback
        block(169, 254, 0, 16), // link-local, where clouds keep credentials
        block(172, 16, 0, 12), // private
        block(192, 0, 0, 24), // protocol assignments
        block(192, 0, 2, 24), // documentation
        block(192, 88, 99, 24), // 6to4 relays
        block(192, 168, 0, 16), // private
        block(198, 18, 0, 15), // benchmarks
        block(198, 51, 100, 24), // documentation
        block(203, 0, 113, 24), // documentation
        block(224, 0, 0, 4), // multicast
        block(240, 0, 0, 4), // reserved, broadcast
    };

    private PublicAddresses() {}

    /// Whether the address is one of the open internet.
    static boolean contains(InetAddress address) {
        byte[] b = address.getAddress();
        if (address instanceof Inet4Address) {
            int number = (b[0] & 255) << 24 | (b[1] & 255) << 16 | (b[2] & 255) << 8 | (b[3] & 255);
            for (Block block : NOT_PUBLIC_4) {
                if (block.holds(number)) {
                    return false;
                }
            }
            return true;
        }
        int first = (b[0] & 255) << 8 | (b[1] & 255);
        int second = (b[2] & 255) << 8 | (b[3] & 255);
        boolean unicast = first >>> 13 == 1; // 2000::/3, all that is given out
        boolean assignments = first == 0x2001 && second < 0x200; // 2001::/23, Teredo among them
        boolean documentation =
                (first == 0x2001 && second == 0xDB8) || (first == 0x3FFF && second < 0x1000);
        boolean sixToFour = first == 0x2002;
        return unicast && !assignments && !documentation && !sixToFour;
    }

    private static Block block(int a, int b, int c, int bits) {
        return new Block(a << 24 | b << 16 | c << 8, bits);
    }
}
