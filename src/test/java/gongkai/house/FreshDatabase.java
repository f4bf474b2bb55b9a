package gongkai.house;

import gongkai.foundation.kernel.MemoryStale;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/// Gives each test class its own copy of the database and sets the clock back; rooms that keep something in memory
/// are told to forget it.
class FreshDatabase extends AbstractTestExecutionListener {
    @Override
    public int getOrder() {
        return 1500;
    }

    @Override
    public void beforeTestClass(TestContext test) throws Exception {
        var context = test.getApplicationContext();
        TestTime.THE_ONE.reset();
        TestDatabase.refresh();
        // What stands outside the database of how far its record was sealed belongs to the database before.
        Files.deleteIfExists(
                Path.of(context.getEnvironment().getRequiredProperty("gongkai.data"), "audit", "last-seal"));
        context.publishEvent(new MemoryStale());
    }
}
