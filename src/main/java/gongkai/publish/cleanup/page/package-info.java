/// What the templates of clean-ups are given.
@NullMarked
package gongkai.publish.cleanup.page;

import org.jspecify.annotations.NullMarked;
