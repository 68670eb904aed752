//! Newsletters from sending to the last mail: to everybody on the list once, at a pace, and never twice.

use crate::bench;
use chrono::TimeDelta;
use domain::ErrorKind;
use domain::Redacted;
use domain::ids::OutboxId;
use domain::newsletter::{NewsletterCounts, NewsletterState, NewsletterText, NewsletterTexts};
use domain::subscription::{Followed, Frequency};
use jobs::Taken;
use moderation::PilotManager;
use notify::{Bounce, MailError, OutgoingMail};
use storage::{NewsletterRecord, Topic};
use testkit::on_both_engines;
use testkit::platform::submission::SubscribeDraft;
use testkit::platform::{TestPlatform, moderation, notify, storage, subscription_tokens};

const NONE: NewsletterCounts = NewsletterCounts { queued: 0, sent: 0, bounced: 0, skipped: 0, unsure: 0 };

fn texts(all: &[(&str, &str, &str)]) -> NewsletterTexts {
    let text = |(language, subject, body): &(&str, &str, &str)| {
        ((*language).to_owned(), NewsletterText { subject: (*subject).into(), body: (*body).into() })
    };
    all.iter().map(text).collect()
}

/// Somebody who signs up and confirms: the token to stop is in each newsletter, the one to manage comes back.
async fn signs_up(platform: &TestPlatform, email: &str, language: &str) -> String {
    platform.mails().await;
    let draft = SubscribeDraft {
        followed: Followed::Programme("platform".into()),
        email: Redacted::new(email.into()),
        frequency: Frequency::Monthly,
        language: language.into(),
    };
    platform.submissions.subscribe(&draft).await.unwrap();
    let mail = platform.mail().await;
    let (confirm, manage) = subscription_tokens(&mail).unwrap();
    platform.submissions.confirm_subscription(confirm).await.unwrap();
    manage.to_owned()
}

async fn draft(platform: &TestPlatform, manager: &PilotManager) -> NewsletterRecord {
    let said = texts(&[("nl", "Nieuws", "Twintig doen **mee**."), ("fr", "Nouvelles", "Vingt participent.")]);
    platform.desk.write_newsletter(manager, "platform", said).await.unwrap()
}

async fn sent(platform: &TestPlatform, manager: &PilotManager) -> NewsletterRecord {
    let record = draft(platform, manager).await;
    platform.desk.send_newsletter(manager, record.id, record.version).await.unwrap()
}

fn addresses(bench: &crate::Bench) -> Vec<String> {
    let to = |mail: &notify::Message| {
        let text = String::from_utf8(mail.bytes()).unwrap();
        let line = text.lines().find(|line| line.starts_with("To: ")).unwrap();
        line.trim_start_matches("To: ").to_owned()
    };
    let mut all: Vec<String> = bench.transport.sent().iter().map(to).collect();
    all.sort();
    all
}

on_both_engines! {
    async fn everybody_on_the_list_gets_it_once_in_their_language(platform) {
        let manager = platform.pilot_manager(&[]).await;
        signs_up(platform, "an@example.org", "nl").await;
        signs_up(platform, "benoit@example.org", "fr").await;
        signs_up(platform, "cat@example.org", "en").await;
        // Asked for and not confirmed: nothing comes.
        let unsure = SubscribeDraft {
            followed: Followed::Programme("platform".into()),
            email: Redacted::new("dirk@example.org".into()),
            frequency: Frequency::Monthly,
            language: "nl".into(),
        };
        platform.submissions.subscribe(&unsure).await.unwrap();
        platform.mails().await;
        let list = platform.desk.newsletters(&manager, "platform").await.unwrap();
        assert_eq!((list.readers, list.items.len()), (3, 0));
        let record = sent(platform, &manager).await;
        let bench = bench(platform);
        bench.worker.drain().await.unwrap();
        assert_eq!(addresses(&bench), ["an@example.org", "benoit@example.org", "cat@example.org"]);
        for mail in bench.transport.sent() {
            let text = String::from_utf8(mail.bytes()).unwrap();
            assert!(text.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{text}");
            let french = text.contains("To: benoit@example.org");
            assert_eq!(text.contains("Subject: Nouvelles"), french, "{text}");
            assert_eq!(text.contains("Subject: Nieuws"), !french);
        }
        let ended = platform.desk.newsletter(&manager, record.id).await.unwrap();
        assert_eq!(ended.state, NewsletterState::Sent);
        assert_eq!(ended.counts, NewsletterCounts { queued: 3, sent: 3, ..NONE });
        bench.worker.drain().await.unwrap();
        assert_eq!(bench.transport.sent().len(), 3);
        // Nobody on this list gets digests.
        let things = platform.store.view().subscriptions().due(platform.desk.now() + TimeDelta::days(90), 9).await;
        assert_eq!(things.unwrap(), []);
    }

    async fn what_was_being_handed_over_at_a_crash_is_not_sent_again(platform) {
        let manager = platform.pilot_manager(&[]).await;
        for email in ["an@example.org", "bo@example.org", "cas@example.org"] {
            signs_up(platform, email, "nl").await;
        }
        let record = sent(platform, &manager).await;
        // The worker put it in the outbox, took the mails, began the first, and died.
        let bench = bench(platform);
        let now = platform.desk.now();
        bench.worker.deliver(Topic::Newsletter).await.unwrap();
        let tx = platform.store.begin().await.unwrap();
        let hold = now + TimeDelta::minutes(5);
        let taken = tx.outbox().take(Topic::Newsletter, now, hold, 50).await.unwrap();
        assert_eq!(taken.len(), 3);
        tx.outbox().begin(taken[0].id, now).await.unwrap();
        tx.commit(platform.ids.as_ref()).await.unwrap();
        bench.worker.drain().await.unwrap();
        assert_eq!(bench.transport.sent().len(), 0, "they are still the dead one's");
        platform.pass(TimeDelta::minutes(6));
        bench.worker.drain().await.unwrap();
        assert_eq!(bench.transport.sent().len(), 2);
        let ended = platform.desk.newsletter(&manager, record.id).await.unwrap();
        assert_eq!(ended.counts, NewsletterCounts { queued: 3, sent: 2, unsure: 1, ..NONE });
        assert_eq!(ended.state, NewsletterState::Sent);
    }

    async fn putting_it_in_the_outbox_twice_puts_nobody_there_twice(platform) {
        let manager = platform.pilot_manager(&[]).await;
        signs_up(platform, "an@example.org", "nl").await;
        let record = sent(platform, &manager).await;
        // Another worker, whose hold ran out, does the same again.
        let mut tx = platform.store.begin().await.unwrap();
        tx.send(storage::NewMessage::about(Topic::Newsletter, record.id.0, platform.desk.now()));
        tx.commit(platform.ids.as_ref()).await.unwrap();
        let bench = bench(platform);
        bench.worker.drain().await.unwrap();
        assert_eq!(addresses(&bench), ["an@example.org"]);
        let ended = platform.desk.newsletter(&manager, record.id).await.unwrap();
        assert_eq!(ended.counts, NewsletterCounts { queued: 1, sent: 1, ..NONE });
    }

    async fn who_stops_or_a_stopped_newsletter_gets_nothing_any_more(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let first = signs_up(platform, "an@example.org", "nl").await;
        signs_up(platform, "bo@example.org", "nl").await;
        let record = sent(platform, &manager).await;
        let bench = bench(platform);
        // In the outbox, not sent yet.
        bench.worker.deliver(Topic::Newsletter).await.unwrap();
        let subscriber = platform.submissions.subscriber(&first).await.unwrap();
        platform.submissions.stop_subscriptions(&subscriber).await.unwrap();
        bench.worker.drain().await.unwrap();
        assert_eq!(addresses(&bench), ["bo@example.org"]);
        let ended = platform.desk.newsletter(&manager, record.id).await.unwrap();
        assert_eq!(ended.counts, NewsletterCounts { queued: 2, sent: 1, skipped: 1, ..NONE });

        let again = sent(platform, &manager).await;
        bench.worker.deliver(Topic::Newsletter).await.unwrap();
        let stopped = platform.desk.stop_newsletter(&manager, again.id).await.unwrap();
        assert_eq!(stopped.state, NewsletterState::Stopped);
        bench.worker.drain().await.unwrap();
        assert_eq!(bench.transport.sent().len(), 1);
        let ended = platform.desk.newsletter(&manager, again.id).await.unwrap();
        assert_eq!((ended.state, ended.counts.skipped), (NewsletterState::Stopped, 1));
        let refusal = platform.desk.stop_newsletter(&manager, again.id).await.unwrap_err();
        assert_eq!(refusal.code, "newsletter_not_sending");
    }

    async fn a_mailbox_that_cannot_be_reached_is_counted_and_leaves_the_list(platform) {
        let manager = platform.pilot_manager(&[]).await;
        signs_up(platform, "weg@example.org", "nl").await;
        let bench = bench(platform);
        bench.worker.drain().await.unwrap();
        bench.transport.fail_with(Some(MailError::Permanent("the mail server answered 550".into())));
        for round in 1..=3_u64 {
            let record = sent(platform, &manager).await;
            bench.worker.drain().await.unwrap();
            let ended = platform.desk.newsletter(&manager, record.id).await.unwrap();
            assert_eq!(ended.counts, NewsletterCounts { queued: 1, bounced: 1, ..NONE }, "{round}");
            assert_eq!(ended.state, NewsletterState::Sent);
        }
        assert_eq!(platform.desk.newsletters(&manager, "platform").await.unwrap().readers, 0);
        let counts = platform.store.view().outbox().counts(Topic::Newsletter).await.unwrap();
        assert_eq!((counts.pending, counts.dead), (0, 0), "nobody has to look at it");
        let record = draft(platform, &manager).await;
        let nobody = platform.desk.send_newsletter(&manager, record.id, 1).await.unwrap_err();
        assert_eq!((nobody.kind, nobody.code), (ErrorKind::Conflict, "no_readers"));
    }

    async fn a_mail_that_comes_back_later_is_counted_once(platform) {
        let manager = platform.pilot_manager(&[]).await;
        for email in ["an@example.org", "weg@example.org"] {
            signs_up(platform, email, "nl").await;
        }
        let bench = bench(platform);
        bench.worker.drain().await.unwrap();
        let take = async |message| {
            let bounce = Bounce { message, status: "5.1.1".to_owned() };
            jobs::take_bounce(&platform.store, &bounce, platform.ids.as_ref()).await.unwrap()
        };
        let readers = async || platform.desk.newsletters(&manager, "platform").await.unwrap().readers;
        for round in 1..=3 {
            assert_eq!(readers().await, 2, "{round}");
            let (record, before) = (sent(platform, &manager).await, bench.transport.sent().len());
            bench.worker.drain().await.unwrap();
            let to_weg = |mail: &&notify::Message| {
                String::from_utf8(mail.bytes()).unwrap().contains("To: weg@example.org")
            };
            let mails = bench.transport.sent();
            let back = mails[before..].iter().find(to_weg).unwrap().id();
            assert_eq!(take(back).await, Taken::Counted);
            assert_eq!(take(back).await, Taken::Nothing, "twice");
            let ended = platform.desk.newsletter(&manager, record.id).await.unwrap();
            assert_eq!(ended.counts, NewsletterCounts { queued: 2, sent: 1, bounced: 1, ..NONE }, "{round}");
        }
        assert_eq!(readers().await, 1, "a mailbox that is not there stays on the list");
        assert_eq!(take(OutboxId(uuid::Uuid::from_u128(7))).await, Taken::Nothing);
    }

    async fn a_mail_that_was_never_sent_cannot_come_back(platform) {
        let manager = platform.pilot_manager(&[]).await;
        signs_up(platform, "an@example.org", "nl").await;
        let record = sent(platform, &manager).await;
        let bench = bench(platform);
        bench.worker.deliver(Topic::Newsletter).await.unwrap();
        let now = platform.desk.now();
        let tx = platform.store.begin().await.unwrap();
        let waiting = tx.outbox().take(Topic::Newsletter, now, now, 9).await.unwrap();
        tx.commit(platform.ids.as_ref()).await.unwrap();
        let bounce = Bounce { message: waiting[0].id, status: "5.1.1".to_owned() };
        let taken = jobs::take_bounce(&platform.store, &bounce, platform.ids.as_ref()).await.unwrap();
        assert_eq!(taken, Taken::Nothing);
        let counts = platform.desk.newsletter(&manager, record.id).await.unwrap().counts;
        assert_eq!(counts, NewsletterCounts { queued: 1, ..NONE });
    }

    async fn a_mail_server_that_is_away_gets_it_later(platform) {
        let manager = platform.pilot_manager(&[]).await;
        signs_up(platform, "an@example.org", "nl").await;
        let bench = bench(platform);
        bench.worker.drain().await.unwrap();
        let before = bench.transport.sent().len();
        bench.transport.fail_with(Some(MailError::Temporary("no connection to the mail server".into())));
        let record = sent(platform, &manager).await;
        bench.worker.drain().await.unwrap();
        let waiting = platform.desk.newsletter(&manager, record.id).await.unwrap();
        assert_eq!((waiting.state, waiting.counts.waiting()), (NewsletterState::Sending, 1));
        bench.transport.fail_with(None);
        let tried = bench.transport.sent().len();
        platform.pass(TimeDelta::hours(1));
        bench.worker.drain().await.unwrap();
        assert!(bench.transport.sent().len() > tried && tried >= before);
        let ended = platform.desk.newsletter(&manager, record.id).await.unwrap();
        assert_eq!((ended.state, ended.counts.sent), (NewsletterState::Sent, 1));
    }

    async fn a_trial_goes_to_whoever_writes_and_to_nobody_else(platform) {
        let manager = platform.pilot_manager(&[]).await;
        signs_up(platform, "an@example.org", "nl").await;
        let record = draft(platform, &manager).await;
        platform.desk.try_newsletter(&manager, record.id).await.unwrap();
        let mails = platform.mails().await;
        assert_eq!(mails.len(), 2, "one in each language");
        for mail in mails {
            assert!(mail.to.address.expose().starts_with("piloot-"));
            let OutgoingMail::NewsletterIssue(issue) = mail.mail else { panic!("another mail") };
            assert!(issue.trial && issue.stop_token.expose().is_empty());
        }
        assert_eq!(platform.desk.newsletter(&manager, record.id).await.unwrap(), record);
    }
}
