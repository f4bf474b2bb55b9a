package gongkai.oversee.reportreading;

import gongkai.foundation.kernel.OwnProcess;
import gongkai.oversee.reportreading.ReportCopy.Unreadable;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Takes files out of their wrapping in a process of its own, one after the other. A PDF may be made so that the
/// libraries that read it never end, or fill the memory; that costs the process, which is ended then, and the next
/// file gets a new one.
final class CopyProcess implements AutoCloseable {
    /// How long a file may take, in seconds.
    static final int PATIENCE = 10;
    /// How much memory it may take, in MB.
    static final int MEMORY = 256;

    private final Process process;
    private final DataOutputStream files;
    private final DataInputStream copies;

    private CopyProcess(Process process) {
        this.process = process;
        this.files = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.copies = new DataInputStream(process.getInputStream());
    }

    static CopyProcess start() {
        try {
            return new CopyProcess(OwnProcess.start(MEMORY, "report", "copy"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ReportCopy copy(byte[] file) {
        var answer = CompletableFuture.supplyAsync(() -> ask(file), Thread::startVirtualThread);
        try {
            return answer.get(PATIENCE, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            close();
            return new Unreadable("这份文件读了" + PATIENCE + "秒还没有读完，可能已经损坏，不能读取。");
        } catch (ExecutionException ended) {
            close();
            return new Unreadable("读取这份文件时占用内存过多或者出错，不能读取。");
        } catch (InterruptedException stopped) {
            close();
            Thread.currentThread().interrupt();
            return new Unreadable("读取这份文件时被中断，请再试一次。");
        }
    }

    private ReportCopy ask(byte[] file) {
        try {
            files.writeInt(file.length);
            files.write(file);
            files.flush();
            return CopyCommand.receive(copies);
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
