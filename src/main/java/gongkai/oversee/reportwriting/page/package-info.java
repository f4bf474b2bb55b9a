/// What the templates of reportwriting show.
@NullMarked
package gongkai.oversee.reportwriting.page;

import org.jspecify.annotations.NullMarked;
