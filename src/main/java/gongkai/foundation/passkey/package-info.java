/// Passkeys (WebAuthn): signing in with the finger, the face or the screen lock of one's own device. The device checks
/// who holds it, so a passkey counts as both factors.
@NullMarked
@ApplicationModule(
        id = "passkey",
        displayName = "通行密钥",
        allowedDependencies = {"kernel", "web", "identity", "signin"})
package gongkai.foundation.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
