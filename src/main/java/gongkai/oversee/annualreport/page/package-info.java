/// What the templates of annualreport show.
@NullMarked
package gongkai.oversee.annualreport.page;

import org.jspecify.annotations.NullMarked;
