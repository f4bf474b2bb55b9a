/// What the templates of passkeys take.
@NullMarked
package gongkai.foundation.passkey.page;

import org.jspecify.annotations.NullMarked;
