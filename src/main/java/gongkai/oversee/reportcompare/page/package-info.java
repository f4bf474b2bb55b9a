/// What the templates of reportcompare show.
@NullMarked
package gongkai.oversee.reportcompare.page;

import org.jspecify.annotations.NullMarked;
