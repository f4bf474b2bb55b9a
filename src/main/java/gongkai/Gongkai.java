package gongkai;

/// The one entry: starts the server, or runs a command.
public final class Gongkai {
    private Gongkai() {}

    /// Runs the command line.
    public static void main(String[] args) {
        System.out.println("gongkai " + args.length);
    }
}
