//! Asking for the mail with the link again.

use crate::verify::refused;
use chrono::TimeDelta;
use domain::ids::ReviewId;
use domain::{ErrorKind, Ids};
use testkit::on_both_engines;
use testkit::platform::{draft, verify_token};

on_both_engines! {
    async fn mails_are_bounded_in_pace_and_number(platform) {
        let facility = platform.facility().await;
        let (review, _) = platform.submit(&draft(&facility, "jana@example.org")).await;
        for _ in 0..3 {
            platform.pass(TimeDelta::minutes(10) - TimeDelta::seconds(1));
            let error = platform.submissions.resend(review).await.unwrap_err();
            assert_eq!((error.kind, error.code), (ErrorKind::TooMany, "mail_too_soon"));
            platform.pass(TimeDelta::seconds(1));
            platform.submissions.resend(review).await.unwrap();
        }
        assert_eq!(platform.mails().await.len(), 3);
        platform.pass(TimeDelta::days(1));
        let before = platform.dump().await;
        let error = platform.submissions.resend(review).await.unwrap_err();
        assert_eq!((error.kind, error.code), (ErrorKind::TooMany, "too_many_mails"));
        assert_eq!(platform.dump().await, before);
    }

    async fn an_old_link_asks_for_a_new_one(platform) {
        let facility = platform.facility().await;
        let (review, old) = platform.submit(&draft(&facility, "jana@example.org")).await;
        platform.pass(TimeDelta::hours(72));
        assert_eq!(refused(platform.submissions.verify(&old).await).1, "link_expired");
        assert_eq!(platform.submissions.resend_by_token(&old).await.unwrap().id, review);
        let new = verify_token(&platform.mail().await).unwrap().to_owned();
        platform.submissions.verify(&new).await.unwrap();
        let error = platform.submissions.resend_by_token(&old).await.unwrap_err();
        assert_eq!((error.kind, error.code), (ErrorKind::Conflict, "already_verified"));
        assert_eq!(platform.submissions.resend(review).await.unwrap_err().code, "already_verified");
    }

    async fn what_does_not_exist_gets_no_mail(platform) {
        let nobody = ReviewId(platform.ids.uuid());
        assert_eq!(platform.submissions.resend(nobody).await.unwrap_err().kind, ErrorKind::NotFound);
        assert_eq!(platform.submissions.resend_by_token("x").await.unwrap_err().kind, ErrorKind::NotFound);
    }
}
