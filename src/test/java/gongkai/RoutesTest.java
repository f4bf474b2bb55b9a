package gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.Wire;
import gongkai.walls.RouteTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Wall 10: every route walked as every role, and the answer compared with the one table of who may enter what.
@HouseTest
class RoutesTest {
    private static final String TABLE = """
            ANY  /error                                                  ANYONE
            GET  /errors                                                 ANYONE
            GET  /errors/{slug}                                          ANYONE
            GET  /openapi.json                                           ANYONE
            GET  /                                                       ANYONE
            GET  /publish                                                ANYONE
            GET  /serve                                                  ANYONE
            GET  /answer                                                 ANYONE
            GET  /engage                                                 ANYONE
            GET  /oversee                                                ANYONE
            GET  /accessibility                                          ANYONE
            GET  /settings/display                                       ANYONE
            GET  /styleguide                                             STAFF
            GET  /login                                                  ANYONE
            POST /login                                                  ANYONE
            GET  /register                                               ANYONE
            POST /register                                               ANYONE
            GET  /console/login                                          ANYONE
            POST /console/login                                          ANYONE
            GET  /login/second                                           ANYONE
            POST /login/second                                           ANYONE
            GET  /console/login/second                                   ANYONE
            POST /console/login/second                                   ANYONE
            GET  /my/account                                             CITIZEN
            GET  /my/account/password                                    CITIZEN
            POST /my/account/password                                    CITIZEN
            GET  /my/account/second-factor                               CITIZEN
            POST /my/account/second-factor                               CITIZEN
            POST /my/account/second-factor/removal                       CITIZEN
            POST /my/account/sessions/{session}/end                      CITIZEN
            GET  /console/account                                        STAFF
            GET  /console/account/password                               STAFF
            POST /console/account/password                               STAFF
            GET  /console/account/second-factor                          STAFF
            POST /console/account/second-factor                          STAFF
            POST /console/account/second-factor/removal                  STAFF
            POST /console/account/sessions/{session}/end                 STAFF
            GET  /login/passkey                                          ANYONE
            POST /login/passkey                                          ANYONE
            GET  /console/login/passkey                                  ANYONE
            POST /console/login/passkey                                  ANYONE
            GET  /my/account/passkeys/new                                CITIZEN
            POST /my/account/passkeys/new                                CITIZEN
            POST /my/account/passkeys/{key}/removal                      CITIZEN
            GET  /console/account/passkeys/new                           STAFF
            POST /console/account/passkeys/new                           STAFF
            POST /console/account/passkeys/{key}/removal                 STAFF
            GET  /login/provider                                         ANYONE
            GET  /login/provider/return                                  ANYONE
            GET  /login/provider/out                                     ANYONE
            GET  /console/login/provider                                 ANYONE
            GET  /console/login/provider/return                          ANYONE
            GET  /console/login/provider/out                             ANYONE
            POST /logout                                                 ANYONE
            GET  /console                                                STAFF
            POST /console/work/claim                                        OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD STATISTICIAN DISPATCHER AGENT
            GET  /console/work/{kind}/{matter}                              OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD STATISTICIAN DISPATCHER AGENT SUPERVISOR
            POST /console/work/{kind}/{matter}/claim                        OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD STATISTICIAN DISPATCHER AGENT
            POST /console/work/{kind}/{matter}/give-back                    OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD STATISTICIAN DISPATCHER AGENT
            POST /console/work/{kind}/{matter}/hand-over                    OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD STATISTICIAN DISPATCHER AGENT
            POST /console/work/{kind}/{matter}/urge                         HEAD SUPERVISOR
            POST /console/work/{kind}/{matter}/supervise                    HEAD SUPERVISOR
            GET  /console/supervision                                       OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD STATISTICIAN DISPATCHER AGENT SUPERVISOR
            GET  /console/supervision/{id}                                  OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD STATISTICIAN DISPATCHER AGENT SUPERVISOR
            POST /console/supervision/{id}/answer                           OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD STATISTICIAN DISPATCHER AGENT
            POST /console/supervision/{id}/accept                           HEAD SUPERVISOR
            POST /console/supervision/{id}/send-back                        HEAD SUPERVISOR
            POST /console/supervision/{id}/withdraw                         HEAD SUPERVISOR
            GET  /console/calendar-of-work                                  OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD STATISTICIAN DISPATCHER AGENT SUPERVISOR
            GET  /console/figures/work                                      HEAD SUPERVISOR STATISTICIAN
            GET  /console/figures/work/table.csv                            HEAD SUPERVISOR STATISTICIAN
            GET  /console/figures/work/items                                HEAD SUPERVISOR STATISTICIAN
            GET  /console/calendar-feed                                     OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD STATISTICIAN DISPATCHER AGENT SUPERVISOR
            POST /console/calendar-feed                                     OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD STATISTICIAN DISPATCHER AGENT SUPERVISOR
            POST /console/calendar-feed/withdrawal                          OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD STATISTICIAN DISPATCHER AGENT SUPERVISOR
            GET  /calendar/feed/{token}.ics                                 ANYONE
            GET  /answer/requests                                        ANYONE
            POST /answer/requests                                        ANYONE
            GET  /answer/requests/new                                    ANYONE
            POST /answer/requests/new                                    ANYONE
            GET  /answer/requests/{number}                               ANYONE
            POST /answer/requests/{number}/correction                    ANYONE
            POST /answer/requests/{number}/withdrawal                    ANYONE
            GET  /answer/requests/{number}/letters/{letter}              ANYONE
            GET  /answer/requests/{number}/letters/{letter}/{ending}     ANYONE
            GET  /answer/requests/{number}/receipt/{ending}              ANYONE
            GET  /answer/requests/{number}/attachments/{attachment}      ANYONE
            GET  /answer/responses                                       ANYONE
            GET  /my                                                     CITIZEN
            GET  /console/requests                                       OFFICER REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/requests/{id}                                  OFFICER REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/letters                                        OFFICER REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/letters/register.csv                           OFFICER REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/letters/sequence                               OFFICER REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/letters/undelivered                            OFFICER REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/letters/{id}                                   OFFICER REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/letters/{id}/files/{ending}                    OFFICER REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/letters/{id}/service-receipt                   OFFICER REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/letters/{id}/service-receipt/{ending}          OFFICER REVIEWER HEAD SUPERVISOR STATISTICIAN
            POST /console/letters/{id}/delivery/{verb}                   OFFICER HEAD
            GET  /console/requests/{id}/attachments/{attachment}         OFFICER REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/requests/new                                   OFFICER HEAD
            POST /console/requests/new                                   OFFICER HEAD
            POST /console/requests/{id}/accept                           OFFICER HEAD
            POST /console/requests/{id}/ask_correction                   OFFICER HEAD
            POST /console/requests/{id}/extend                           OFFICER HEAD
            POST /console/requests/{id}/decide                           OFFICER HEAD
            POST /console/requests/{id}/lapse                            OFFICER HEAD
            POST /console/requests/{id}/publish                          OFFICER HEAD
            POST /console/requests/{id}/remedies                         OFFICER HEAD
            POST /console/requests/{id}/remedies/{remedy}                OFFICER HEAD
            POST /console/requests/{id}/unmask                           OFFICER HEAD
            POST /console/requests/lookup                                OFFICER HEAD
            GET  /console/files                                          SYSTEM_ADMINISTRATOR
            POST /console/files/reading                                  SYSTEM_ADMINISTRATOR
            POST /console/files/{content}/reading                        SYSTEM_ADMINISTRATOR
            GET  /privacy                                                ANYONE
            GET  /my/data                                                CITIZEN
            POST /my/data/export                                         CITIZEN
            POST /my/data/erasure                                        CITIZEN
            GET  /search                                                 ANYONE
            GET  /search/suggest                                         ANYONE
            GET  /api/search                                             ANYONE
            GET  /publish/documents                                      ANYONE
            GET  /publish/documents/{id}                                 ANYONE
            GET  /publish/documents/{id}/attachments/{attachment}        ANYONE
            GET  /publish/documents/{id}/attachments/{attachment}/preview ANYONE
            GET  /publish/documents/{id}/attachments/{attachment}/picture ANYONE
            GET  /publish/documents/{id}/attachments/{attachment}/pages/{page} ANYONE
            GET  /publish/documents/{id}/qr.svg                          ANYONE
            GET  /api/documents                                          ANYONE
            GET  /api/documents/{id}                                     ANYONE
            GET  /publish/documents/{id}/editions                        ANYONE
            GET  /publish/documents/{id}/compare                         ANYONE
            GET  /publish/gazette                                        ANYONE
            GET  /publish/gazette/{year}/{number}                        ANYONE
            GET  /publish/gazette/{year}/{number}/{place}                ANYONE
            GET  /publish/gazette/{year}/{number}/gazette.pdf            ANYONE
            GET  /console/gazette                                        PUBLISHER
            GET  /console/gazette/new                                    PUBLISHER
            POST /console/gazette/new                                    PUBLISHER
            GET  /console/gazette/{id}                                   PUBLISHER
            POST /console/gazette/{id}                                   PUBLISHER
            POST /console/gazette/{id}/entries                           PUBLISHER
            POST /console/gazette/{id}/entries/{document}                PUBLISHER
            GET  /console/gazette/{id}/proof.pdf                         PUBLISHER
            POST /console/gazette/{id}/publish                           PUBLISHER
            POST /console/gazette/{id}/discard                           PUBLISHER
            GET  /publish/feed.xml                                       ANYONE
            GET  /publish/rss.xml                                         ANYONE
            GET  /search/feed.xml                                         ANYONE
            GET  /search/rss.xml                                          ANYONE
            GET  /sitemap.xml                                             ANYONE
            GET  /sitemap-pages.xml                                       ANYONE
            GET  /sitemap-documents-{number}.xml                          ANYONE
            GET  /robots.txt                                              ANYONE
            GET  /oai                                                     ANYONE
            POST /oai                                                     ANYONE
            GET  /publish/organs                                         ANYONE
            GET  /publish/organs/{id}                                    ANYONE
            GET  /publish/columns/{id}                                   ANYONE
            GET  /publish/topics                                         ANYONE
            GET  /publish/topics/{slug}                                  ANYONE
            GET  /publish/catalogue                                      ANYONE
            GET  /publish/catalogue/{code}                               ANYONE
            GET  /publish/catalogue/matters/{code}                       ANYONE
            GET  /publish/catalogue.csv                                  ANYONE
            GET  /publish/catalogue.xlsx                                 ANYONE
            GET  /console/columns                                        SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            POST /console/columns/settle                                 SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            GET  /console/columns/new                                    SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            POST /console/columns/new                                    SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            GET  /console/columns/{id}                                   SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            POST /console/columns/{id}/description                       SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            POST /console/columns/{id}/place                             SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            POST /console/columns/{id}/keeper                            SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            POST /console/columns/{id}/closing                           SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            GET  /console/columns/duties                                 SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            GET  /console/columns/duties.csv                             SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            GET  /console/columns/duties.xlsx                            SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            GET  /console/topics                                         SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            GET  /console/topics/new                                     SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            POST /console/topics/new                                     SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            GET  /console/topics/{id}                                    SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            POST /console/topics/{id}                                    SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            POST /console/topics/{id}/publish                            SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            POST /console/topics/{id}/close                              SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            GET  /console/catalogue                                      OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/catalogue.csv                                  OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/catalogue.xlsx                                 OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/catalogue/{code}                               OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            POST /console/catalogue/{code}                               SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR PUBLISHER
            GET  /console/organs                                         SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR
            GET  /console/organs/{id}                                    SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR
            GET  /console/organs/{id}/profile                            SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR
            POST /console/organs/{id}/profile                            SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR
            GET  /console/organs/{id}/units                              SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR
            POST /console/organs/{id}/units                              SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR
            GET  /console/organs/{id}/reforms/{verb}                     SYSTEM_ADMINISTRATOR
            POST /console/organs/{id}/reforms/{verb}                     SYSTEM_ADMINISTRATOR
            GET  /console/organ-setup                                    SYSTEM_ADMINISTRATOR
            POST /console/organ-setup                                    SYSTEM_ADMINISTRATOR
            GET  /console/organ-reforms                                  SYSTEM_ADMINISTRATOR
            POST /console/organ-reforms/{reform}/cancel                  SYSTEM_ADMINISTRATOR
            GET  /console/organ-import/{subject}                         SYSTEM_ADMINISTRATOR
            POST /console/organ-import/{subject}                         SYSTEM_ADMINISTRATOR
            GET  /console/organ-import/{subject}/template                SYSTEM_ADMINISTRATOR
            POST /console/organ-import/{subject}/confirm                 SYSTEM_ADMINISTRATOR
            POST /console/organ-export                                   SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR
            GET  /console/regions                                        SYSTEM_ADMINISTRATOR
            POST /console/regions                                        SYSTEM_ADMINISTRATOR
            POST /console/regions/export                                 SYSTEM_ADMINISTRATOR
            GET  /calendar                                               ANYONE
            GET  /calendar/periods                                       ANYONE
            GET  /calendar/deadline                                      ANYONE
            GET  /calendar/deadline/annex                                ANYONE
            GET  /api/calendar/deadline                                  ANYONE
            GET  /api/worklist                                           OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD STATISTICIAN DISPATCHER AGENT SUPERVISOR
            GET  /api/worklist/figures                                   HEAD SUPERVISOR STATISTICIAN
            GET  /api/requests/{number}                                  OFFICER REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/tokens                                         SECURITY_ADMINISTRATOR
            GET  /console/tokens/new                                     SECURITY_ADMINISTRATOR
            POST /console/tokens/new                                     SECURITY_ADMINISTRATOR
            GET  /console/tokens/{id}                                    SECURITY_ADMINISTRATOR
            POST /console/tokens/{id}/renewal                            SECURITY_ADMINISTRATOR
            POST /console/tokens/{id}/revocation                         SECURITY_ADMINISTRATOR
            POST /console/tokens/{id}/keys/{key}/revocation              SECURITY_ADMINISTRATOR
            GET  /console/calendar                                       SYSTEM_ADMINISTRATOR
            GET  /console/calendar/years/{year}                          SYSTEM_ADMINISTRATOR
            GET  /console/calendar/notice                                SYSTEM_ADMINISTRATOR
            POST /console/calendar/preview                               SYSTEM_ADMINISTRATOR
            POST /console/calendar/confirm                               SYSTEM_ADMINISTRATOR
            GET  /console/calendar/corrections                           SYSTEM_ADMINISTRATOR
            GET  /console/calendar/corrections/{id}                      SYSTEM_ADMINISTRATOR
            GET  /console/calendar/corrections/{id}/moves.csv            SYSTEM_ADMINISTRATOR
            GET  /console/publish/wording                                SYSTEM_ADMINISTRATOR PUBLISHER
            GET  /console/publish/wording/new                            SYSTEM_ADMINISTRATOR PUBLISHER
            POST /console/publish/wording/new                            SYSTEM_ADMINISTRATOR PUBLISHER
            GET  /console/publish/wording/{id}                           SYSTEM_ADMINISTRATOR PUBLISHER
            POST /console/publish/wording/{id}                           SYSTEM_ADMINISTRATOR PUBLISHER
            POST /console/publish/wording/{id}/end                       SYSTEM_ADMINISTRATOR PUBLISHER
            GET  /console/publish/wording/table.csv                      SYSTEM_ADMINISTRATOR PUBLISHER
            POST /console/publish/wording/table                          SYSTEM_ADMINISTRATOR PUBLISHER
            GET  /console/publish/import                                 PUBLISHER
            POST /console/publish/import                                 PUBLISHER
            GET  /console/publish/import/list.csv                        PUBLISHER
            GET  /console/publish/import/{run}                           PUBLISHER
            POST /console/publish/import/{run}/take                      PUBLISHER
            GET  /console/publish/import/{run}/rows/{number}             PUBLISHER
            POST /console/publish/import/{run}/rows/{number}             PUBLISHER
            POST /console/publish/import/{run}/rows/{number}/links       PUBLISHER
            POST /console/publish/import/{run}/rows/{number}/leave-out   PUBLISHER
            POST /console/publish/import/{run}/rows/{number}/take-back   PUBLISHER
            GET  /console/documents                                      OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/documents/{id}                                 OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/documents/{id}/validity                        OFFICER PUBLISHER
            POST /console/documents/{id}/validity                        OFFICER PUBLISHER
            POST /console/documents/{id}/validity/keep                   OFFICER PUBLISHER
            GET  /console/interpretations                                OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/interpretations/{id}                           OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            POST /console/interpretations/{id}/exempt                    OFFICER PUBLISHER
            POST /console/interpretations/{id}/demand                    OFFICER PUBLISHER
            POST /console/interpretations/{id}/present                   OFFICER PUBLISHER
            POST /console/interpretations/{id}/link                      OFFICER PUBLISHER
            POST /console/interpretations/{id}/unlink                    OFFICER PUBLISHER
            GET  /console/drafts                                         OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            POST /console/drafts/revision                                OFFICER PUBLISHER
            GET  /console/drafts/new                                     OFFICER PUBLISHER
            POST /console/drafts/new                                     OFFICER PUBLISHER
            POST /console/drafts/cleaning                                OFFICER PUBLISHER
            GET  /console/drafts/{id}                                    OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/drafts/{id}/edit                               OFFICER PUBLISHER
            POST /console/drafts/{id}/edit                               OFFICER PUBLISHER
            POST /console/drafts/{id}/autosave                           OFFICER PUBLISHER
            GET  /console/drafts/{id}/compare                            OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/drafts/{id}/attachments/{attachment}           OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/drafts/{id}/secrecy                            OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            POST /console/drafts/{id}/submit                             OFFICER PUBLISHER
            POST /console/drafts/{id}/recall                             OFFICER PUBLISHER
            POST /console/drafts/{id}/discard                            OFFICER PUBLISHER
            POST /console/drafts/{id}/take                               OFFICER PUBLISHER
            POST /console/drafts/{id}/answer                             OFFICER PUBLISHER
            POST /console/drafts/{id}/pass                               REVIEWER PUBLISHER HEAD
            POST /console/drafts/{id}/send-back                          REVIEWER PUBLISHER HEAD
            POST /console/drafts/{id}/secrecy                            SECRECY_REVIEWER
            POST /console/drafts/{id}/urgent                             OFFICER PUBLISHER
            POST /console/drafts/{id}/confirm                            REVIEWER PUBLISHER HEAD
            POST /console/drafts/{id}/object                             REVIEWER PUBLISHER HEAD
            GET  /console/gate                                           ORGAN_ADMINISTRATOR SYSTEM_ADMINISTRATOR
            GET  /console/gate/{organ}                                   ORGAN_ADMINISTRATOR SYSTEM_ADMINISTRATOR
            POST /console/gate/{organ}                                   ORGAN_ADMINISTRATOR SYSTEM_ADMINISTRATOR
            GET  /console/documents/figures                              OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/documents/figures/published.{ending}           OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/documents/figures/rows                         OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/documents/figures/rows.{ending}                OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/documents/figures/report                       OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/documents/figures/report/table.{ending}        OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/documents/figures/report/rows                  OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/documents/figures/report/rows.{ending}         OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/cleanups                                       OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            GET  /console/cleanups/new                                   PUBLISHER SUPERVISOR
            POST /console/cleanups/new                                   PUBLISHER SUPERVISOR
            GET  /console/cleanups/{id}                                  OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            POST /console/cleanups/{id}/pick                             PUBLISHER SUPERVISOR
            POST /console/cleanups/{id}/drop                             PUBLISHER SUPERVISOR
            POST /console/cleanups/{id}/start                            PUBLISHER SUPERVISOR
            POST /console/cleanups/{id}/postpone                         PUBLISHER SUPERVISOR
            POST /console/cleanups/{id}/remind                           PUBLISHER SUPERVISOR
            POST /console/cleanups/{id}/cancel                           PUBLISHER SUPERVISOR
            POST /console/cleanups/{id}/conclude                         PUBLISHER SUPERVISOR
            GET  /console/cleanups/{id}/parts/{part}                     OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD SUPERVISOR STATISTICIAN
            POST /console/cleanups/{id}/parts/{part}/answer              OFFICER PUBLISHER
            POST /console/cleanups/{id}/parts/{part}/review              PUBLISHER SUPERVISOR
            GET  /publish/register                                       ANYONE
            GET  /publish/register/register.{ending}                     ANYONE
            GET  /publish/register/compilation.{ending}                  ANYONE
            GET  /publish/ended-documents                                ANYONE
            GET  /publish/ended-documents/list.{ending}                  ANYONE
            POST /console/documents/{id}/withdraw                        OFFICER PUBLISHER
            GET  /oversee/record                                         ANYONE
            GET  /oversee/record/verify                                  ANYONE
            GET  /oversee/record/verify/proof                            ANYONE
            GET  /console/search/index                                   SYSTEM_ADMINISTRATOR
            POST /console/search/index                                   SYSTEM_ADMINISTRATOR
            GET  /console/record                                         SECURITY_AUDITOR
            GET  /console/record/{number}                                SECURITY_AUDITOR
            POST /console/record/export                                  SECURITY_AUDITOR
            GET  /console/record/verification                            SECURITY_AUDITOR
            POST /console/record/verification                            SECURITY_AUDITOR
            GET  /oversee/reports                                        ANYONE
            GET  /oversee/reports/{organ}/{year}                         ANYONE
            GET  /oversee/reports/{organ}/{year}/cells/{cell}            ANYONE
            GET  /console/reports                                        STATISTICIAN HEAD SUPERVISOR
            GET  /console/reports/{organ}/{year}                         STATISTICIAN HEAD SUPERVISOR
            GET  /console/reports/{organ}/{year}/cells/{cell}            STATISTICIAN HEAD SUPERVISOR
            GET  /console/staff                                           SYSTEM_ADMINISTRATOR SECURITY_ADMINISTRATOR ORGAN_ADMINISTRATOR
            GET  /console/staff/{id}                                      SYSTEM_ADMINISTRATOR SECURITY_ADMINISTRATOR ORGAN_ADMINISTRATOR
            GET  /console/staff/new                                       SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR
            POST /console/staff/new                                       SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR
            POST /console/staff/{id}/name                                 SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR
            POST /console/staff/{id}/organ                                SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR
            POST /console/staff/{id}/disable                              SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR
            POST /console/staff/{id}/enable                               SYSTEM_ADMINISTRATOR ORGAN_ADMINISTRATOR
            POST /console/staff/{id}/roles                                SECURITY_ADMINISTRATOR ORGAN_ADMINISTRATOR
            POST /console/staff/{id}/roles/take                           SECURITY_ADMINISTRATOR ORGAN_ADMINISTRATOR
            POST /console/staff/{id}/delegations                          SECURITY_ADMINISTRATOR ORGAN_ADMINISTRATOR
            POST /console/staff/{id}/delegations/{delegation}/end         SECURITY_ADMINISTRATOR ORGAN_ADMINISTRATOR
            POST /console/staff/{id}/unlock                               SECURITY_ADMINISTRATOR ORGAN_ADMINISTRATOR
            POST /console/staff/{id}/factors                              SECURITY_ADMINISTRATOR ORGAN_ADMINISTRATOR
            POST /console/staff/{id}/sessions                             SECURITY_ADMINISTRATOR ORGAN_ADMINISTRATOR
            POST /console/staff/{id}/password                             SECURITY_ADMINISTRATOR ORGAN_ADMINISTRATOR
            GET  /console/roles                                           SYSTEM_ADMINISTRATOR SECURITY_ADMINISTRATOR ORGAN_ADMINISTRATOR
            GET  /console/delegations                                     OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD STATISTICIAN DISPATCHER AGENT SUPERVISOR
            POST /console/delegations                                     OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD STATISTICIAN DISPATCHER AGENT SUPERVISOR
            POST /console/delegations/{delegation}/end                    OFFICER REVIEWER PUBLISHER SECRECY_REVIEWER HEAD STATISTICIAN DISPATCHER AGENT SUPERVISOR
            GET  /my/notices                                               CITIZEN
            GET  /my/notices/{id}                                          CITIZEN
            POST /my/notices/read                                          CITIZEN
            GET  /my/notices/choices                                       CITIZEN
            POST /my/notices/choices                                       CITIZEN
            POST /my/notices/addresses/{channel}                           CITIZEN
            POST /my/notices/addresses/{channel}/code                      CITIZEN
            POST /my/notices/addresses/{channel}/removal                   CITIZEN
            GET  /my/subscriptions                                         CITIZEN
            POST /my/subscriptions/{id}/end                                CITIZEN
            GET  /console/notices                                          STAFF
            GET  /console/notices/{id}                                     STAFF
            POST /console/notices/read                                     STAFF
            GET  /console/notices/choices                                  STAFF
            POST /console/notices/choices                                  STAFF
            POST /console/notices/addresses/{channel}                      STAFF
            POST /console/notices/addresses/{channel}/code                 STAFF
            POST /console/notices/addresses/{channel}/removal              STAFF
            GET  /console/notices/subscriptions                            STAFF
            POST /console/notices/subscriptions/{id}/end                   STAFF
            GET  /subscriptions/new                                        ANYONE
            GET  /subscriptions/confirm/{token}                            ANYONE
            GET  /notices/unsubscribe/{token}                              ANYONE
            POST /subscriptions/new                                        ANYONE
            POST /subscriptions/confirm/{token}                            ANYONE
            POST /notices/unsubscribe/{token}                              ANYONE
            POST /notices/unsubscribe/{token}/undo                         ANYONE
            GET  /console/notices/undeliverable                            SYSTEM_ADMINISTRATOR
            POST /console/notices/undeliverable/resend                     SYSTEM_ADMINISTRATOR
            POST /console/notices/undeliverable/{id}/resend                SYSTEM_ADMINISTRATOR
            POST /console/notices/undeliverable/{id}/discard               SYSTEM_ADMINISTRATOR
            GET  /console/notices/texts                                    SYSTEM_ADMINISTRATOR
            GET  /console/notices/texts/{kind}                             SYSTEM_ADMINISTRATOR
            POST /console/notices/texts/{kind}                             SYSTEM_ADMINISTRATOR
            POST /console/notices/texts/{kind}/default                     SYSTEM_ADMINISTRATOR
            GET  /console/search/synonyms                                  SYSTEM_ADMINISTRATOR
            GET  /console/search/synonyms/new                              SYSTEM_ADMINISTRATOR
            POST /console/search/synonyms/new                              SYSTEM_ADMINISTRATOR
            GET  /console/search/synonyms/{id}                             SYSTEM_ADMINISTRATOR
            POST /console/search/synonyms/{id}                             SYSTEM_ADMINISTRATOR
            POST /console/search/synonyms/{id}/removal                     SYSTEM_ADMINISTRATOR
            GET  /console/search/log                                       SYSTEM_ADMINISTRATOR
            GET  /setup                                                  ANYONE
            POST /setup                                                  ANYONE
            """;

    /// What stands for a variable in a path; any other is 1.
    private static final Map<String, String> VALUES =
            Map.of("organ", "yunzhou", "year", "2025", "session", "0", "slug", "not-yours");

    private static final String PASSWORD = "a long password";
    private static final List<String> EVERYONE = Stream.concat(
                    Stream.of("GUEST", "CITIZEN"), Arrays.stream(Role.values()).map(Role::name))
            .toList();

    private final RequestMappingHandlerMapping mapping;
    private final Accounts accounts;
    private final Organs organs;
    private final int port;

    @Autowired
    RoutesTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Accounts accounts,
            Organs organs,
            @LocalServerPort int port) {
        this.mapping = mapping;
        this.accounts = accounts;
        this.organs = organs;
        this.port = port;
    }

    @Test
    void everyRouteLetsInWhomTheTableNames() {
        var table = RouteTable.parse(TABLE, EVERYONE);
        assertThat(table.gaps(routes())).isEmpty();

        var wrong = new ArrayList<String>();
        visitors()
                .forEach((who, visitor) -> inOrder(table).forEach(route -> {
                    var answer = walk(visitor, route);
                    table.judge(route, who, answer.status(), answer.location()).ifPresent(wrong::add);
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void aForgottenOrInventedRouteIsFound() {
        var table = RouteTable.parse("GET /a ANYONE\nGET /b STAFF", EVERYONE);

        assertThat(table.gaps(Set.of("GET /a", "POST /a")))
                .containsExactly(
                        "say in RoutesTest who may enter POST /a",
                        "there is no route GET /b; take its line out of RoutesTest");
        assertThatThrownBy(() -> RouteTable.parse("GET /a JANITOR", EVERYONE)).hasMessageContaining("JANITOR");
    }

    @Test
    void aWrongAnswerIsFound() {
        var table = RouteTable.parse("GET /a HEAD\nGET /api/a HEAD", EVERYONE);

        assertThat(table.judge("GET /a", "HEAD", 200, "")).isEmpty();
        assertThat(table.judge("GET /a", "HEAD", 403, "")).isPresent();
        assertThat(table.judge("GET /a", "HEAD", 302, "/console/login?back=%2Fa"))
                .isPresent();
        assertThat(table.judge("GET /a", "HEAD", 500, "")).isPresent();
        assertThat(table.judge("GET /a", "CITIZEN", 200, "")).isPresent();
        assertThat(table.judge("GET /a", "CITIZEN", 403, "")).isEmpty();
        assertThat(table.judge("GET /a", "GUEST", 302, "/console/login?back=%2Fa"))
                .isEmpty();
        assertThat(table.judge("GET /a", "GUEST", 403, "")).isPresent();
        assertThat(table.judge("GET /api/a", "GUEST", 401, "")).isEmpty();
        assertThat(table.judge("GET /api/a", "GUEST", 403, "")).isPresent();
    }

    private Set<String> routes() {
        var found = new TreeSet<String>();
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            var methods = info.getMethodsCondition().getMethods().stream()
                    .map(Enum::name)
                    .toList();
            for (String path : info.getPatternValues()) {
                (methods.isEmpty() ? List.of("ANY") : methods).forEach(method -> found.add(method + " " + path));
            }
        }
        return found;
    }

    /// Signing out comes last: what follows it would be walked as a guest.
    private static List<String> inOrder(RouteTable table) {
        return Stream.concat(
                        table.rows().keySet().stream().filter(route -> !route.equals("POST /logout")),
                        Stream.of("POST /logout"))
                .toList();
    }

    private static Wire.Answer walk(Wire visitor, String route) {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1);
        for (var value : VALUES.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        path = path.replaceAll("\\{[^}]*}", "1").replace("**", "1");
        return method.equals("POST") ? visitor.post("/login", path, Map.of("x", "")) : visitor.get(path);
    }

    private Map<String, Wire> visitors() {
        organs.enter(SampleOrgan.government("yunzhou"));
        var visitors = new LinkedHashMap<String, Wire>();
        visitors.put("GUEST", new Wire(port));
        accounts.register("13900000001", "李明", PASSWORD);
        visitors.put("CITIZEN", signedIn("/login", "13900000001"));
        for (Role role : Role.values()) {
            var grant = new Person.Grant(role, OrganId.of("yunzhou"));
            accounts.enterStaff(role.name(), role.label(), OrganId.of("yunzhou"), PASSWORD, List.of(grant));
            visitors.put(role.name(), signedIn("/console/login", role.name()));
        }
        return visitors;
    }

    private Wire signedIn(String page, String account) {
        var wire = new Wire(port);
        var answer = wire.post(page, page, Map.of("account", account, "password", PASSWORD));
        assertThat(answer.status()).isEqualTo(302);
        return wire;
    }
}
