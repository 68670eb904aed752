//! Subscriptions from asking to stopping, with their digests and mails.

use crate::bench;
use chrono::TimeDelta;
use domain::subscription::{Followed, Frequency};
use domain::{ErrorKind, Facility, Redacted, Role, Sector};
use jobs::Housekeeping;
use notify::{Envelope, MailError, OutgoingMail};
use storage::Topic;
use testkit::on_both_engines;
use testkit::platform::submission::{FollowedName, SubscribeDraft};
use testkit::platform::{TestPlatform, subscription_tokens};

fn house(platform: &TestPlatform) -> Housekeeping {
    Housekeeping::new(platform.store.clone(), platform.clock.clone(), platform.ids.clone(), 72, 90)
        .sending_digests(platform.submissions.clone())
}

fn draft(followed: Followed, email: &str) -> SubscribeDraft {
    SubscribeDraft {
        followed,
        email: Redacted::new(email.into()),
        frequency: Frequency::Weekly,
        language: "nl".into(),
    }
}

fn tokens(mail: &Envelope) -> (String, String) {
    let (first, manage) = subscription_tokens(mail).unwrap();
    (first.to_owned(), manage.to_owned())
}

/// Somebody who follows something: the token to manage it.
async fn follows(platform: &TestPlatform, followed: Followed, email: &str) -> String {
    platform.mails().await;
    platform.submissions.subscribe(&draft(followed, email)).await.unwrap();
    let (confirm, manage) = tokens(&platform.mail().await);
    platform.submissions.confirm_subscription(&confirm).await.unwrap();
    // What comes online at the very moment of the confirmation is not new.
    platform.pass(TimeDelta::minutes(1));
    manage
}

/// A day later, after digests that are due were made: the mails.
async fn after(platform: &TestPlatform, time: TimeDelta) -> Vec<Envelope> {
    platform.mails().await;
    platform.pass(time);
    house(platform).tidy().await.unwrap();
    platform.mails().await
}

fn told(mail: &Envelope) -> (u64, usize) {
    match &mail.mail {
        OutgoingMail::SubscriptionDigest(digest) => (digest.count, digest.reviews.len()),
        other => panic!("{}", other.name()),
    }
}

async fn placed(platform: &TestPlatform, sector: Sector, municipality: &str) -> Facility {
    let mut facility = platform.new_facility(sector);
    facility.municipality = Some(municipality.to_owned());
    platform.add_facility(&facility).await;
    facility
}

on_both_engines! {
    async fn nothing_is_sent_before_the_link_is_used_and_then_what_is_new_once(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        platform.publish(&editor, &facility, "eerder@example.org").await;
        platform.mails().await;
        platform.submissions.subscribe(&draft(Followed::Facility(facility.id), "nora@example.org")).await.unwrap();
        let mail = platform.mail().await;
        assert_eq!(mail.to.address.expose(), "nora@example.org");
        let (confirm, manage) = tokens(&mail);
        platform.publish(&editor, &facility, "intussen@example.org").await;
        assert!(after(platform, TimeDelta::days(1)).await.is_empty());
        let (about, _) = platform.submissions.peek_subscription(&confirm).await.unwrap();
        assert_eq!(about.followed(), Followed::Facility(facility.id));
        for _ in 0..2 {
            platform.submissions.confirm_subscription(&confirm).await.unwrap();
        }
        let me = platform.submissions.subscriber(&manage).await.unwrap();
        assert_eq!(platform.submissions.subscriptions(&me).await.unwrap().len(), 1);
        // Nothing new: no mail, a week long.
        assert!(after(platform, TimeDelta::days(8)).await.is_empty());
        let written = platform.publish(&editor, &facility, "nieuw@example.org").await;
        let mails = after(platform, TimeDelta::days(8)).await;
        assert_eq!((mails.len(), told(&mails[0])), (1, (1, 1)));
        let OutgoingMail::SubscriptionDigest(digest) = &mails[0].mail else { unreachable!() };
        assert_eq!(digest.reviews[0].review_id, written.review);
        assert!(after(platform, TimeDelta::days(8)).await.is_empty(), "told once");
    }

    async fn a_municipality_and_a_sector_bring_all_of_theirs_and_nothing_else(platform) {
        let editor = platform.editor(Role::Editor).await;
        let lier = placed(platform, Sector::Elderly, "Lier").await;
        let gent = placed(platform, Sector::Childcare, "Gent").await;
        follows(platform, Followed::Municipality("LIER ".into()), "plaats@example.org").await;
        follows(platform, Followed::Sector(Sector::Childcare), "sector@example.org").await;
        for (facility, count) in [(&lier, 2), (&gent, 23)] {
            for n in 0..count {
                platform.publish(&editor, facility, &format!("{n}{}@example.org", facility.id)).await;
            }
        }
        // What is taken down again before the digest is not told of.
        let gone = platform.publish(&editor, &lier, "weg@example.org").await;
        platform.submissions.withdraw(&gone.writer).await.unwrap();
        let mut mails = after(platform, TimeDelta::days(8)).await;
        mails.sort_by_key(|mail| mail.to.address.expose().clone());
        assert_eq!(mails.iter().map(told).collect::<Vec<_>>(), [(2, 2), (23, 20)]);
        let unknown = draft(Followed::Municipality("Atlantis".into()), "x@example.org");
        assert_eq!(platform.submissions.subscribe(&unknown).await.unwrap_err().code, "municipality_not_found");
    }

    async fn nobody_learns_what_an_address_follows(platform) {
        let facility = platform.facility().await;
        let asked = || draft(Followed::Facility(facility.id), "Nora+x@example.org");
        follows(platform, Followed::Facility(facility.id), "nora@example.org").await;
        // The same answer, whether it is followed, asked for too often, or new.
        for n in 2..9 {
            platform.submissions.subscribe(&asked()).await.unwrap();
            let mails = platform.mails().await;
            assert_eq!(mails.len(), usize::from(n <= 5), "no more than five a day reach a mailbox");
            for mail in mails {
                let OutgoingMail::SubscriptionConfirm(mail) = mail.mail else { panic!() };
                assert!(mail.already);
            }
        }
        platform.pass(TimeDelta::days(1));
        platform.submissions.subscribe(&asked()).await.unwrap();
        assert_eq!(platform.mails().await.len(), 1);
        // No address, neither as it is nor inside something, lies in the database once its mail is sent.
        let dump = platform.dump().await;
        assert!(!dump.iter().any(|row| row.to_lowercase().contains("nora")), "{dump:#?}");
    }

    async fn an_unconfirmed_address_is_forgotten_and_so_is_one_that_stops(platform) {
        let facility = platform.facility().await;
        let count = async |table: &str| platform.dump().await.iter().filter(|row| row.starts_with(table)).count();
        platform.submissions.subscribe(&draft(Followed::Facility(facility.id), "nora@example.org")).await.unwrap();
        let (confirm, manage) = tokens(&platform.mail().await);
        platform.pass(TimeDelta::hours(71));
        house(platform).tidy().await.unwrap();
        platform.submissions.peek_subscription(&confirm).await.unwrap();
        platform.pass(TimeDelta::hours(2));
        assert_eq!(platform.submissions.confirm_subscription(&confirm).await.unwrap_err().code, "link_expired");
        assert_eq!(house(platform).tidy().await.unwrap().unconfirmed, 1);
        assert_eq!((count("subscribers:").await, count("subscriptions:").await), (0, 0));
        for code in [
            platform.submissions.confirm_subscription(&confirm).await.unwrap_err().code,
            platform.submissions.subscriber(&manage).await.unwrap_err().code,
        ] {
            assert_eq!(code, "link_unknown");
        }
        // Two things followed: the address goes with the last one.
        let manage = follows(platform, Followed::Facility(facility.id), "nora@example.org").await;
        follows(platform, Followed::Sector(Sector::Elderly), "nora@example.org").await;
        let me = platform.submissions.subscriber(&manage).await.unwrap();
        let things = platform.submissions.subscriptions(&me).await.unwrap();
        assert!(matches!(things[1].about, FollowedName::Sector(Sector::Elderly)));
        let other = follows(platform, Followed::Sector(Sector::Elderly), "ander@example.org").await;
        let other = platform.submissions.subscriber(&other).await.unwrap();
        let refused = platform.submissions.stop_subscription(&other, things[0].id).await.unwrap_err();
        assert_eq!((refused.kind, refused.code), (ErrorKind::NotFound, "subscription_not_found"));
        assert!(platform.submissions.change_frequency(&other, things[0].id, Frequency::Daily).await.is_err());
        platform.submissions.change_frequency(&me, things[0].id, Frequency::Daily).await.unwrap();
        platform.submissions.stop_subscription(&me, things[0].id).await.unwrap();
        platform.submissions.stop_subscription(&me, things[0].id).await.unwrap();
        assert_eq!(platform.submissions.subscriptions(&me).await.unwrap().len(), 1);
        assert_eq!(platform.submissions.stop_subscriptions(&me).await.unwrap(), 1);
        assert_eq!(platform.submissions.stop_subscriptions(&me).await.unwrap(), 0);
        assert_eq!((count("subscribers:").await, count("subscriptions:").await), (1, 1), "the other one's");
    }

    async fn one_click_stops_and_stays_stopped(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        follows(platform, Followed::Facility(facility.id), "nora@example.org").await;
        platform.publish(&editor, &facility, "nieuw@example.org").await;
        let mails = after(platform, TimeDelta::days(8)).await;
        let (stop, _) = tokens(&mails[0]);
        assert!(platform.submissions.peek_stop(&stop).await.unwrap().is_some());
        for _ in 0..2 {
            platform.submissions.stop_by_link(&stop).await.unwrap();
        }
        assert_eq!(platform.submissions.peek_stop(&stop).await.unwrap(), None);
        for wrong in ["", "x", &stop[1..], &"A".repeat(64)] {
            assert_eq!(platform.submissions.stop_by_link(wrong).await.unwrap_err().code, "link_unknown");
        }
        platform.publish(&editor, &facility, "later@example.org").await;
        assert!(after(platform, TimeDelta::days(30)).await.is_empty());
    }

    async fn a_mailbox_that_cannot_be_reached_is_let_go(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        follows(platform, Followed::Facility(facility.id), "nora@example.org").await;
        let bench = bench(platform);
        bench.transport.fail_with(Some(MailError::Permanent("no such mailbox".to_owned())));
        for n in 1..=3 {
            platform.publish(&editor, &facility, &format!("{n}@example.org")).await;
            platform.mails().await;
            platform.pass(TimeDelta::days(8));
            assert_eq!(house(platform).tidy().await.unwrap().digests, 1);
            assert_eq!(bench.worker.round().await.unwrap().buried, 1);
            let counts = platform.store.view().outbox().counts(Topic::Mail).await.unwrap();
            assert_eq!((counts.pending, counts.dead), (0, 0), "no address is kept for somebody to look at");
        }
        platform.mails().await;
        let dump = platform.dump().await;
        assert!(!dump.iter().any(|row| row.starts_with("subscri")), "{dump:#?}");
        platform.publish(&editor, &facility, "nog@example.org").await;
        assert!(after(platform, TimeDelta::days(8)).await.is_empty());
    }

    async fn two_nodes_send_a_digest_once(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        for n in 0..5 {
            follows(platform, Followed::Facility(facility.id), &format!("{n}@example.org")).await;
        }
        platform.publish(&editor, &facility, "nieuw@example.org").await;
        platform.mails().await;
        platform.pass(TimeDelta::days(8));
        let (one, other) =
            futures::future::join(platform.submissions.send_digests(100), platform.submissions.send_digests(100)).await;
        assert_eq!(one.unwrap().0 + other.unwrap().0, 5);
        assert_eq!(platform.mails().await.len(), 5);
    }

    async fn what_is_asked_wrongly_changes_nothing(platform) {
        let facility = platform.facility().await;
        let before = platform.dump().await;
        for (email, language, pointer) in [
            ("", "nl", "/email"),
            ("geen adres", "nl", "/email"),
            ("nora@mailinator.com", "nl", "/email"),
            ("nora@example.org", "de", "/language"),
        ] {
            let mut wrong = draft(Followed::Facility(facility.id), email);
            wrong.language = language.into();
            let refused = platform.submissions.subscribe(&wrong).await.unwrap_err();
            assert_eq!((refused.kind, refused.fields[0].pointer.as_str()), (ErrorKind::Invalid, pointer));
        }
        let nobody = domain::ids::FacilityId(domain::Ids::uuid(platform.ids.as_ref()));
        for followed in [Followed::Facility(nobody), Followed::Municipality("x".repeat(5000)), Followed::Municipality(String::new())] {
            let refused = platform.submissions.subscribe(&draft(followed, "nora@example.org")).await.unwrap_err();
            assert_eq!(refused.kind, ErrorKind::NotFound);
        }
        assert_eq!(platform.dump().await, before);
    }

    async fn a_mailbox_follows_no_more_than_the_rules_say(platform) {
        let few = platform.submissions_with(|rules| rules.subscriptions.per_mailbox = 1);
        let (one, other) = (platform.facility().await, platform.facility().await);
        follows(platform, Followed::Facility(one.id), "nora@example.org").await;
        few.subscribe(&draft(Followed::Facility(other.id), "nora@example.org")).await.unwrap();
        let (confirm, _) = tokens(&platform.mail().await);
        let refused = few.confirm_subscription(&confirm).await.unwrap_err();
        assert_eq!((refused.kind, refused.code), (ErrorKind::Conflict, "too_many_subscriptions"));
    }
}
