/// What the templates of reportcheck show.
@NullMarked
package gongkai.oversee.reportcheck.page;

import org.jspecify.annotations.NullMarked;
