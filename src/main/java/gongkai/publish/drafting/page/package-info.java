/// What the pages of drafts show: dumb data for the templates.
@NullMarked
package gongkai.publish.drafting.page;

import org.jspecify.annotations.NullMarked;
