//! Members of providers hear of publications: at once, in digests, or not at all; with a link to stop.

use crate::bench;
use chrono::TimeDelta;
use domain::{ErrorKind, MemberRole, NewsFrequency, Role};
use jobs::Housekeeping;
use notify::{Envelope, OutgoingMail};
use storage::Topic;
use testkit::on_both_engines;
use testkit::platform::TestPlatform;

/// What members are told after the worker had its turn.
async fn told(platform: &TestPlatform) -> Vec<Envelope> {
    bench(platform).worker.deliver(Topic::News).await.unwrap();
    let mails = platform.mails().await;
    let of_members =
        |mail: &Envelope| matches!(mail.mail, OutgoingMail::MemberNews(_) | OutgoingMail::MemberDigest(_));
    mails.into_iter().filter(of_members).collect()
}

async fn keep_house(platform: &TestPlatform) -> Vec<Envelope> {
    let (store, clock, ids) = (platform.store.clone(), platform.clock.clone(), platform.ids.clone());
    let house = Housekeeping::new(store, clock, ids, 72, 90).telling_members(platform.desk.clone());
    house.tidy().await.unwrap();
    platform.mails().await
}

fn stop_token(mail: &Envelope) -> &str {
    match &mail.mail {
        OutgoingMail::MemberNews(mail) => mail.stop_token.expose(),
        OutgoingMail::MemberDigest(mail) => mail.stop_token.expose(),
        other => panic!("{}", other.name()),
    }
}

on_both_engines! {
    async fn members_hear_at_once_and_once(platform) {
        let facility = platform.facility().await;
        let elsewhere = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        platform.member(1, MemberRole::Owner, &[&facility]).await;
        platform.member(1, MemberRole::Reader, &[&facility]).await;
        platform.member(2, MemberRole::Owner, &[&elsewhere]).await;
        let review = platform.publish(&editor, &facility, "jana@example.org").await.review;
        let mails = told(platform).await;
        assert_eq!(mails.len(), 2, "both members, and nobody of somebody else's");
        let OutgoingMail::MemberNews(news) = &mails[0].mail else { panic!() };
        assert_eq!((news.review_id, &news.facility_name), (review, &facility.name));
        let bytes = String::from_utf8(mails[0].to_bytes()).unwrap();
        assert!(!bytes.contains("jana") && !bytes.contains("rustig de tijd"), "{bytes}");
        // A message that is delivered again tells nobody twice.
        for _ in 0..2 {
            platform.desk.tell_members(review).await.unwrap();
        }
        assert!(platform.mails().await.is_empty());
        // Taken back before the worker came: there is nothing to tell.
        let gone = platform.publish(&editor, &facility, "weg@example.org").await;
        platform.submissions.withdraw(&gone.writer).await.unwrap();
        assert!(told(platform).await.is_empty());
    }

    async fn a_member_chooses_and_a_link_stops(platform) {
        let facility = platform.facility().await;
        let elsewhere = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let member = platform.member(1, MemberRole::Reader, &[&facility]).await;
        let list = platform.providers.notifications(&member, None, 10).await.unwrap();
        assert_eq!(list.items.iter().map(|one| one.frequency).collect::<Vec<_>>(), [NewsFrequency::AtOnce]);
        let before = platform.dump().await;
        let refused = platform.providers.choose_notification(&member, elsewhere.id, NewsFrequency::Never).await;
        let refused = refused.unwrap_err();
        assert_eq!((refused.kind, refused.code), (ErrorKind::NotFound, "facility_not_found"));
        assert_eq!(platform.desk.stop_news("niets").await.unwrap_err().code, "link_unknown");
        assert_eq!(platform.dump().await, before);

        platform.publish(&editor, &facility, "een@example.org").await;
        let mails = told(platform).await;
        platform.desk.peek_news_stop(stop_token(&mails[0])).unwrap();
        for _ in 0..2 {
            platform.desk.stop_news(stop_token(&mails[0])).await.unwrap();
        }
        let list = platform.providers.notifications(&member, None, 10).await.unwrap();
        assert_eq!(list.items[0].frequency, NewsFrequency::Never);
        platform.publish(&editor, &facility, "twee@example.org").await;
        assert!(told(platform).await.is_empty());
        platform.providers.choose_notification(&member, facility.id, NewsFrequency::AtOnce).await.unwrap();
        platform.publish(&editor, &facility, "drie@example.org").await;
        assert_eq!(told(platform).await.len(), 1);
    }

    async fn a_digest_holds_every_facility_and_what_is_new_once(platform) {
        let (one, two) = (platform.facility().await, platform.facility().await);
        let editor = platform.editor(Role::Editor).await;
        let member = platform.member(1, MemberRole::Owner, &[&one, &two]).await;
        for facility in [&one, &two] {
            platform.providers.choose_notification(&member, facility.id, NewsFrequency::Daily).await.unwrap();
        }
        platform.pass(TimeDelta::minutes(1));
        for (facility, count) in [(&one, 12), (&two, 1)] {
            for n in 0..count {
                platform.publish(&editor, facility, &format!("{n}{}@example.org", facility.id)).await;
            }
        }
        assert!(told(platform).await.is_empty(), "not at once");
        platform.pass(TimeDelta::days(2));
        let mails = keep_house(platform).await;
        assert_eq!(mails.len(), 1);
        let OutgoingMail::MemberDigest(digest) = &mails[0].mail else { panic!() };
        let mut counts: Vec<_> = digest.places.iter().map(|place| (place.count, place.reviews.len())).collect();
        counts.sort_unstable();
        assert_eq!(counts, [(1, 1), (12, 10)]);
        platform.pass(TimeDelta::days(2));
        assert!(keep_house(platform).await.is_empty(), "told once");
        platform.desk.stop_news(stop_token(&mails[0])).await.unwrap();
        platform.publish(&editor, &one, "later@example.org").await;
        platform.pass(TimeDelta::days(2));
        assert!(keep_house(platform).await.is_empty() && told(platform).await.is_empty(), "stopped");
    }
}
