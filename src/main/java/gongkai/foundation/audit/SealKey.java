package gongkai.foundation.audit;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.util.BigIntegers;

/// A key pair of SM2 (GB/T 32918) on the recommended curve, with the default identifier of GB/T 35276. Signatures are
/// in DER, public keys uncompressed points.
record SealKey(ECPrivateKeyParameters secret, byte[] publicKey) {
    private static final ECDomainParameters CURVE = curve();
    private static final int SECRET_BYTES = 32;
    private static final int FINGERPRINT_DIGITS = 16;

    static SealKey of(byte[] secret) {
        var number = new BigInteger(1, secret);
        byte[] point = CURVE.getG().multiply(number).normalize().getEncoded(false);
        return new SealKey(new ECPrivateKeyParameters(number, CURVE), point);
    }

    static byte[] fresh(SecureRandom random) {
        BigInteger most = CURVE.getN().subtract(BigInteger.TWO);
        return BigIntegers.asUnsignedByteArray(
                SECRET_BYTES, BigIntegers.createRandomInRange(BigInteger.ONE, most, random));
    }

    byte[] sign(byte[] chain, SecureRandom random) throws CryptoException {
        var signer = new SM2Signer();
        signer.init(true, new ParametersWithRandom(secret, random));
        signer.update(chain, 0, chain.length);
        return signer.generateSignature();
    }

    /// Whether the holder of the key signed this; a key or signature that cannot be read is a no.
    static boolean verify(byte[] chain, byte[] signature, byte[] publicKey) {
        try {
            var signer = new SM2Signer();
            signer.init(false, new ECPublicKeyParameters(CURVE.getCurve().decodePoint(publicKey), CURVE));
            signer.update(chain, 0, chain.length);
            return signer.verifySignature(signature);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /// What people compare instead of the whole key.
    static String fingerprint(byte[] publicKey) {
        return HexFormat.of().formatHex(new Canonical().bytes(publicKey).hash()).substring(0, FINGERPRINT_DIGITS);
    }

    private static ECDomainParameters curve() {
        var named = GMNamedCurves.getByName("sm2p256v1");
        return new ECDomainParameters(named.getCurve(), named.getG(), named.getN(), named.getH());
    }
}
