//! Returns that nobody answers: one reminder, then they lapse.

use chrono::TimeDelta;
use domain::{Action, ReviewState, Role};
use jobs::Housekeeping;
use testkit::on_both_engines;
use testkit::platform::submission::Amendment;
use testkit::platform::{TestPlatform, draft, names};

pub(crate) fn house(platform: &TestPlatform) -> Housekeeping {
    let (clock, ids) = (platform.clock.clone(), platform.ids.clone());
    Housekeeping::new(platform.store.clone(), clock, ids, 72, 90).reminding(7)
}

on_both_engines! {
    async fn a_return_is_reminded_of_once_and_then_lapses(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let silent = platform.write(&draft(&facility, "a@example.org")).await;
        let answering = platform.write(&draft(&facility, "b@example.org")).await;
        let public = platform.publish(&editor, &facility, "c@example.org").await;
        let own = |n: u32| Amendment { text: format!("Een nieuwe tekst over wat ik daar zag ({n})."), scores: None };
        platform.submissions.amend(&public.writer, &own(1)).await.unwrap();
        for written in [&silent, &answering, &public] {
            platform.decide(&editor, written.review, Action::Return).await.unwrap();
        }
        platform.mails().await;
        let house = house(platform);
        platform.pass(TimeDelta::days(14) - TimeDelta::seconds(1));
        let tidied = house.tidy().await.unwrap();
        assert_eq!((tidied.reminded, tidied.returns_lapsed), (0, 0));
        platform.pass(TimeDelta::seconds(1));
        let tidied = house.tidy().await.unwrap();
        assert_eq!((tidied.reminded, tidied.returns_lapsed), (3, 0));
        assert_eq!(names(&platform.mails().await), ["return_reminder"; 3]);
        assert_eq!(house.tidy().await.unwrap().reminded, 0, "once is enough");

        platform.submissions.amend(&answering.writer, &own(2)).await.unwrap();
        platform.mails().await;
        platform.pass(TimeDelta::days(7));
        let tidied = house.tidy().await.unwrap();
        assert_eq!((tidied.reminded, tidied.returns_lapsed), (0, 2));
        assert_eq!(names(&platform.mails().await), ["return_lapsed"; 2]);
        assert_eq!(platform.review(silent.review).await.state, ReviewState::Lapsed);
        assert_eq!(platform.review(answering.review).await.state, ReviewState::Queued);
        let still = platform.review(public.review).await;
        assert_eq!((still.state, still.public_version), (ReviewState::Published, Some(1)));
        assert!(still.published_at.is_some(), "what was public stays public");
        let error = platform.submissions.amend(&silent.writer, &own(3)).await.unwrap_err();
        assert_eq!(error.code, "state_forbids");
        assert_eq!(house.tidy().await.unwrap().returns_lapsed, 0);
        // What stands can be changed again or taken back.
        assert!(platform.submissions.withdraw(&public.writer).await.is_ok());
    }

    async fn nobody_is_reminded_where_that_is_off(platform) {
        let editor = platform.editor(Role::Editor).await;
        let written = platform.write(&draft(&platform.facility().await, "a@example.org")).await;
        platform.decide(&editor, written.review, Action::Return).await.unwrap();
        platform.pass(TimeDelta::days(20));
        assert_eq!(house(platform).reminding(0).tidy().await.unwrap().reminded, 0);
    }
}
