package gongkai.foundation.notice;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/// The signature of a request to a gateway: HMAC over the time, a line end and the body, in hexadecimal.
final class GatewaySignature {
    private GatewaySignature() {}

    static String of(NoticeSettings.Gateway settings, String text) {
        Digest digest = switch (settings.signature()) {
            case HMAC_SM3 -> new SM3Digest();
            case HMAC_SHA256 -> new SHA256Digest();
        };
        var mac = new HMac(digest);
        mac.init(new KeyParameter(settings.secret().getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] signature = new byte[mac.getMacSize()];
        mac.doFinal(signature, 0);
        return HexFormat.of().formatHex(signature);
    }
}
