//! Asking a facility to take part, and hearing once that it does.

use chrono::TimeDelta;
use domain::ids::{ApplicationId, FacilityId};
use domain::pilot::ApplicationState as S;
use domain::{ErrorKind, Facility, Redacted};
use moderation::PilotManager;
use notify::OutgoingMail;
use storage::WishCount;
use submission::{WishAsked, WishDraft};
use testkit::on_both_engines;
use testkit::platform::{TestPlatform, application_draft, notify, storage, submission, wish_tokens};

const CALL: &str = "vroeg-en-nabij-2024";
const WHY: &str = "Dat spraken we zo af met de aanvrager.";

fn wish(facility: &Facility, email: Option<&str>) -> WishDraft {
    let email = email.map(|email| Redacted::new(email.to_owned()));
    WishDraft { facility: facility.id, email, language: "nl".into() }
}

async fn count(platform: &TestPlatform, facility: &Facility) -> WishCount {
    let counts = platform.store.view().wishes().counts(&[facility.id]).await.unwrap();
    counts.get(&facility.id).copied().unwrap_or_default()
}

/// Asks and confirms; the token that takes it back.
async fn wished(platform: &TestPlatform, facility: &Facility, email: &str) -> String {
    let asked = platform.submissions.wish(&wish(facility, Some(email))).await.unwrap();
    assert_eq!(asked, WishAsked::AwaitsConfirmation);
    let mail = platform.mail().await;
    let (confirm, stop) = wish_tokens(&mail).unwrap();
    platform.submissions.confirm_wish(confirm.unwrap()).await.unwrap();
    stop.to_owned()
}

/// An application with these facilities that is ready to go live.
async fn ready(platform: &TestPlatform, manager: &PilotManager, facilities: &[Facility; 2]) -> ApplicationId {
    let ids: Vec<FacilityId> = facilities.iter().map(|one| one.id).collect();
    let id = platform.applied(CALL, &application_draft("jana@example.org", &ids)).await;
    for to in [S::ProvisionallySelected, S::Selected, S::Onboarding] {
        platform.desk.move_application(manager, id, to, WHY).await.unwrap();
    }
    platform.ready(manager, id).await;
    platform.mails().await;
    id
}

async fn go(platform: &TestPlatform, manager: &PilotManager, id: ApplicationId, to: S) {
    platform.desk.move_application(manager, id, to, WHY).await.unwrap();
    platform.mails().await;
}

on_both_engines! {
    async fn who_asked_hears_it_once_and_the_address_is_gone(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let facilities = platform.pilot_facilities().await;
        let facility = &facilities[0];
        wished(platform, facility, "zeldzaam-adres@example.org").await;
        assert_eq!(platform.submissions.wish(&wish(facility, None)).await.unwrap(), WishAsked::Counted);
        assert_eq!(count(platform, facility).await, WishCount { confirmed: 1, anonymous: 1 });
        assert!(!platform.dump().await.join("\n").contains("zeldzaam-adres"), "it is sealed");
        let id = ready(platform, &manager, &facilities).await;
        assert_eq!(platform.submissions.tell_wishes(10).await.unwrap(), (0, 0), "not live yet");
        go(platform, &manager, id, S::Live).await;
        let full = platform.desk.application(&manager, id).await.unwrap();
        assert_eq!(full.locations[0].wishes.all(), 2, "the manager sees how many");
        assert_eq!(platform.submissions.tell_wishes(10).await.unwrap(), (1, 1));
        let mail = platform.mail().await;
        assert!(matches!(&mail.mail, OutgoingMail::WishFulfilled(told) if told.facility_slug == facility.slug));
        assert_eq!(mail.to.address.expose(), "zeldzaam-adres@example.org");
        // Nobody hears it twice, and nothing of the address is left.
        assert_eq!(platform.submissions.tell_wishes(10).await.unwrap(), (0, 0));
        for to in [S::Paused, S::Live] {
            go(platform, &manager, id, to).await;
        }
        assert_eq!(platform.submissions.tell_wishes(10).await.unwrap(), (0, 0));
        assert_eq!(count(platform, facility).await, WishCount { confirmed: 0, anonymous: 1 });
        let (_, stop) = wish_tokens(&mail).unwrap();
        platform.submissions.stop_wish(stop).await.unwrap();
    }

    async fn one_that_stops_before_it_was_told_waits_for_the_next_time(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let facilities = platform.pilot_facilities().await;
        wished(platform, &facilities[0], "nora@example.org").await;
        // One is asked and not confirmed yet.
        platform.submissions.wish(&wish(&facilities[0], Some("later@example.org"))).await.unwrap();
        let later = platform.mail().await;
        let id = ready(platform, &manager, &facilities).await;
        go(platform, &manager, id, S::Live).await;
        go(platform, &manager, id, S::Paused).await;
        assert_eq!(platform.submissions.tell_wishes(10).await.unwrap(), (0, 1));
        assert_eq!(platform.submissions.tell_wishes(10).await.unwrap(), (0, 0));
        go(platform, &manager, id, S::Live).await;
        assert_eq!(platform.submissions.tell_wishes(10).await.unwrap(), (1, 1));
        platform.mails().await;
        let (confirm, _) = wish_tokens(&later).unwrap();
        platform.submissions.confirm_wish(confirm.unwrap()).await.unwrap();
        assert_eq!(platform.submissions.tell_wishes(10).await.unwrap(), (1, 1), "who confirms later hears it too");
    }

    async fn an_address_counts_once_and_gets_few_mails(platform) {
        let facilities = platform.pilot_facilities().await;
        let facility = &facilities[0];
        wished(platform, facility, "nora@example.org").await;
        // Another way to write the same address.
        platform.submissions.wish(&wish(facility, Some("Nora@Example.org"))).await.unwrap();
        assert_eq!(platform.mails().await.len(), 0, "not twice in an hour");
        platform.pass(TimeDelta::hours(2));
        platform.submissions.wish(&wish(facility, Some("nora@example.org"))).await.unwrap();
        let again = platform.mail().await;
        assert!(matches!(&again.mail, OutgoingMail::WishConfirm(mail) if mail.already));
        assert_eq!(count(platform, facility).await, WishCount { confirmed: 1, anonymous: 0 });
        // No more than so many facilities a day for one mailbox, and the answer does not tell.
        let mut mails = 0;
        for _ in 0..7 {
            let [other, _] = platform.pilot_facilities().await;
            let asked = platform.submissions.wish(&wish(&other, Some("nora@example.org"))).await.unwrap();
            assert_eq!(asked, WishAsked::AwaitsConfirmation);
            mails += platform.mails().await.len();
        }
        assert_eq!(mails, 4, "five a day with the one above");
    }

    async fn two_at_once_with_one_address_are_one(platform) {
        let facilities = platform.pilot_facilities().await;
        let draft = wish(&facilities[0], Some("nora@example.org"));
        let (one, two) = tokio::join!(platform.submissions.wish(&draft), platform.submissions.wish(&draft));
        assert_eq!((one.unwrap(), two.unwrap()), (WishAsked::AwaitsConfirmation, WishAsked::AwaitsConfirmation));
        let mail = platform.mail().await;
        let (confirm, _) = wish_tokens(&mail).unwrap();
        platform.submissions.confirm_wish(confirm.unwrap()).await.unwrap();
        assert_eq!(count(platform, &facilities[0]).await.all(), 1);
    }

    async fn links_are_for_their_own_wish_and_their_own_purpose(platform) {
        let facilities = platform.pilot_facilities().await;
        platform.submissions.wish(&wish(&facilities[0], Some("nora@example.org"))).await.unwrap();
        let mail = platform.mail().await;
        let (confirm, stop) = wish_tokens(&mail).unwrap();
        let confirm = confirm.unwrap();
        for wrong in [stop, "x", "", &"A".repeat(64)] {
            assert_eq!(platform.submissions.confirm_wish(wrong).await.unwrap_err().code, "link_unknown");
        }
        assert_eq!(platform.submissions.stop_wish(confirm).await.unwrap_err().code, "link_unknown");
        platform.pass(TimeDelta::hours(72));
        assert_eq!(platform.submissions.confirm_wish(confirm).await.unwrap_err().kind, ErrorKind::Gone);
        platform.submissions.wish(&wish(&facilities[0], Some("nora@example.org"))).await.unwrap();
        platform.submissions.confirm_wish(confirm).await.unwrap();
        platform.submissions.confirm_wish(confirm).await.unwrap();
        assert_eq!(count(platform, &facilities[0]).await.all(), 1);
        assert!(platform.submissions.peek_wish_stop(stop).await.unwrap().is_some());
        for _ in 0..2 {
            platform.submissions.stop_wish(stop).await.unwrap();
        }
        assert_eq!(count(platform, &facilities[0]).await.all(), 0);
        assert_eq!(platform.submissions.peek_wish_stop(stop).await.unwrap(), None);
        assert_eq!(platform.submissions.confirm_wish(confirm).await.unwrap_err().code, "link_unknown");
    }

    async fn nobody_asks_for_what_takes_part_or_is_gone(platform) {
        let open = platform.facility().await;
        let mut closed = platform.new_facility(domain::Sector::Elderly);
        closed.closed_at = Some(testkit::platform::beginning());
        platform.add_facility(&closed).await;
        let before = platform.dump().await;
        let asked = |draft: WishDraft| async move { platform.submissions.wish(&draft).await.unwrap_err() };
        assert_eq!(asked(wish(&open, None)).await.code, "facility_takes_part");
        assert_eq!(asked(wish(&closed, Some("nora@example.org"))).await.code, "facility_closed");
        let unknown = WishDraft { facility: FacilityId(uuid::Uuid::nil()), ..wish(&open, None) };
        assert_eq!(asked(unknown).await.kind, ErrorKind::NotFound);
        let [facility, _] = platform.pilot_facilities().await;
        let quiet = platform.dump().await;
        for email in ["", "geen adres", "iemand@mailinator.com"] {
            let refused = asked(wish(&facility, Some(email))).await;
            assert_eq!((refused.kind, refused.fields[0].pointer.as_str()), (ErrorKind::Invalid, "/email"));
        }
        let refused = asked(WishDraft { language: "xx".into(), ..wish(&facility, None) }).await;
        assert_eq!(refused.fields[0].pointer, "/language");
        assert_eq!(platform.dump().await, quiet);
        assert!(quiet.len() > before.len());
    }
}
