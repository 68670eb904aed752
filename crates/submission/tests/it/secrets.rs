//! Who wrote a review, and what opens it, is nowhere in the database to be read.

use domain::{Action, Redacted, Role};
use testkit::on_both_engines;
use testkit::platform::submission::{Amendment, IdempotencyKey};
use testkit::platform::{TestPlatform, draft, manage_token, verify_token};

async fn must_not_hold(platform: &TestPlatform, secrets: &[&str]) {
    let dump = platform.dump().await.join("\n").to_lowercase();
    for secret in secrets {
        let plain = secret.to_lowercase();
        let hex: String = plain.bytes().map(|byte| format!("{byte:02x}")).collect();
        let as_given: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
        for form in [plain, hex, as_given] {
            let found = dump.lines().find(|line| line.contains(&form));
            assert_eq!(found.map(|line| line.split(':').next()), None, "{secret} can be read");
        }
    }
}

on_both_engines! {
    async fn nobody_and_no_link_can_be_read_from_the_tables(platform) {
        let facility = platform.facility().await;
        let mut given = draft(&facility, "Jana.Geheim+tag@Example.org");
        given.submitter.first_name = Redacted::new("Zonnebloemke".into());
        given.submitter.last_name = Redacted::new("Onvindbaarmans".into());
        let key = IdempotencyKey {
            key: "sleutel-van-de-klant".into(),
            request: Redacted::new(b"Zonnebloemke Onvindbaarmans".to_vec()),
        };
        let review = platform.submissions.submit(&given, Some(&key)).await.unwrap().id;
        let who = ["Zonnebloemke", "Onvindbaarmans", "jana.geheim", "sleutel-van-de-klant"];
        must_not_hold(platform, &who).await;
        assert!(!platform.dump().await.join("").contains("example.org"), "no part of the address either");

        // The sealed mails hold what the tables may not: taking them out empties them.
        let before = platform.dump().await;
        let token = verify_token(&platform.mail().await).unwrap().to_owned();
        assert!(before.iter().any(|line| line.starts_with("verifications:")));
        let verified = platform.submissions.verify(&token).await.unwrap();
        let manage_url = verified.manage_url.expose().clone();
        let still_queued = platform.dump().await;
        let manage = manage_token(&platform.mail().await).unwrap().to_owned();
        assert!(manage_url.ends_with(&format!("/mijn-waardering/{manage}")));
        let all = [who[0], who[1], who[2], who[3], &token, &manage];
        must_not_hold(platform, &all).await;
        for line in before.iter().chain(&still_queued) {
            assert!(!line.contains(&token) && !line.contains(&manage), "a queued mail is sealed");
        }

        // So it stays through the rest of the review's life.
        let editor = platform.editor(Role::Editor).await;
        let writer = platform.submissions.writer(&manage).await.unwrap();
        platform.decide(&editor, review, Action::Return).await.unwrap();
        let text = "Een nieuwe tekst waarin staat wat ik zelf meemaakte.".to_owned();
        platform.submissions.amend(&writer, &Amendment { text, scores: None }).await.unwrap();
        platform.decide(&editor, review, Action::Reject).await.unwrap();
        platform.submissions.appeal(&writer, "Ik ben het er niet mee eens.").await.unwrap();
        must_not_hold(platform, &all).await;
    }

    async fn the_platform_itself_can_open_the_identity(platform) {
        let facility = platform.facility().await;
        let (review, _) = platform.submit(&draft(&facility, "Jana@example.org")).await;
        let identity = platform.store.view().open_identity(review).await.unwrap().unwrap();
        assert_eq!(identity.first_name.expose(), "Jana");
        assert_eq!(identity.email.expose(), "Jana@example.org");
        assert!(!format!("{identity:?}").contains("Jana"));
    }
}
