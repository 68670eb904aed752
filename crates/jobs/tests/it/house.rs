//! What time brings.

use chrono::TimeDelta;
use domain::{Clock, Ids, ReviewState};
use jobs::{Housekeeping, Tidied};
use std::sync::Arc;
use testkit::on_both_engines;
use testkit::platform::{TestPlatform, draft};

fn house(platform: &TestPlatform) -> Housekeeping {
    let clock = Arc::clone(&platform.clock) as Arc<dyn Clock>;
    let ids = Arc::clone(&platform.ids) as Arc<dyn Ids>;
    Housekeeping::new(platform.store.clone(), clock, ids, 72, 90)
}

on_both_engines! {
    async fn a_review_nobody_confirmed_lapses_and_who_wrote_it_is_forgotten(platform) {
        let facility = platform.facility().await;
        let (id, _) = platform.submit(&draft(&facility, "jana@example.org")).await;
        platform.pass(TimeDelta::hours(72));
        assert_eq!(house(platform).tidy().await.unwrap().lapsed, 0, "not before the link has run out");
        platform.pass(TimeDelta::seconds(1));
        assert_eq!(house(platform).tidy().await.unwrap().lapsed, 1);
        assert_eq!(platform.review(id).await.state, ReviewState::Lapsed);
        assert_eq!(platform.store.view().open_identity(id).await.unwrap(), None);
        assert_eq!(house(platform).tidy().await.unwrap().lapsed, 0);
    }

    async fn a_link_that_was_sent_again_keeps_the_review_waiting(platform) {
        let facility = platform.facility().await;
        let (id, _) = platform.submit(&draft(&facility, "jana@example.org")).await;
        platform.pass(TimeDelta::hours(71));
        platform.submissions.resend(id).await.unwrap();
        platform.pass(TimeDelta::hours(2));
        assert_eq!(house(platform).tidy().await.unwrap().lapsed, 0);
        assert_eq!(platform.review(id).await.state, ReviewState::AwaitingVerification);
    }

    async fn a_confirmed_review_never_lapses(platform) {
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "jana@example.org")).await;
        platform.pass(TimeDelta::days(400));
        assert_eq!(house(platform).tidy().await.unwrap().lapsed, 0);
        assert_eq!(platform.review(written.review).await.state, ReviewState::Queued);
    }

    async fn a_quiet_night_changes_nothing(platform) {
        assert_eq!(house(platform).tidy().await.unwrap(), Tidied::default());
    }
}
