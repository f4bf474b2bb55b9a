package gongkai.foundation.signin;

import gongkai.foundation.identity.Person;

/// For whom a page of signing in is: the public, or staff. Their pages are the same, at addresses of their own.
public enum Audience {
    MEMBERS("member", "/login", "/my"),
    STAFF("staff", "/console/login", "/console");

    private final String word;
    private final String signIn;
    private final String home;

    Audience(String word, String signIn, String home) {
        this.word = word;
        this.signIn = signIn;
        this.home = home;
    }

    /// Whose page stands at this address.
    public static Audience at(String path) {
        return path.startsWith("/console") ? STAFF : MEMBERS;
    }

    /// Where a person belongs; guests belong to the public.
    public static Audience of(Person person) {
        return person instanceof Person.Staff ? STAFF : MEMBERS;
    }

    String word() {
        return word;
    }

    /// Where they sign in.
    public String signIn() {
        return signIn;
    }

    /// Where they come to when they asked for nothing in particular.
    public String home() {
        return home;
    }

    /// Where they look after their account.
    public String account() {
        return home + "/account";
    }

    public boolean isStaff() {
        return this == STAFF;
    }
}
