package gongkai.foundation.notice;

import gongkai.foundation.identity.Members;
import gongkai.foundation.identity.Person;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Where people are reached: a member at the address they sign in with and at those they confirmed, staff at those they
/// confirmed. A confirmed address goes before the account's.
@Component
class Contacts {
    private final AddressStore addresses;
    private final Members members;

    Contacts(AddressStore addresses, Members members) {
        this.addresses = addresses;
        this.members = members;
    }

    /// @param own the channel of the account itself
    record Contact(Map<NoticeChannel, String> addresses, Optional<NoticeChannel> own) {}

    /// Of an account that is no more there is nothing.
    Contact of(String key) {
        var found = new EnumMap<NoticeChannel, String>(NoticeChannel.class);
        var account = account(key);
        var own = account.flatMap(ContactForm::channelOf);
        own.ifPresent(channel -> found.put(channel, ContactForm.normal(channel, account.orElseThrow())));
        found.putAll(addresses.listConfirmed(key));
        return new Contact(Map.copyOf(found), own);
    }

    Optional<NoticeChannel> ownOf(Person person) {
        return person instanceof Person.Member member ? ContactForm.channelOf(member.account()) : Optional.empty();
    }

    /// What a member signs in with.
    private Optional<String> account(String key) {
        return key.startsWith("member:")
                ? members.find(Long.parseLong(key.substring(key.indexOf(':') + 1)))
                        .map(Person.Member::account)
                : Optional.empty();
    }
}
