//! Who has an account gets every mail in one language: that of the invitation, until the member chooses another.

use chrono::TimeDelta;
use domain::{Action, Ids, MemberRole, NewsFrequency, Redacted, Role};
use testkit::on_both_engines;
use testkit::platform::moderation::ProviderMember;
use testkit::platform::notify::Envelope;
use testkit::platform::onboarding::MemberDraft;
use testkit::platform::{PASSWORD, TestPlatform, decision, draft, member_token, reply_draft};

fn invitation(email: &str, language: &str) -> MemberDraft {
    MemberDraft {
        name: Redacted::new("Claire Verzonnen".into()),
        email: Redacted::new(email.into()),
        role: "responder".into(),
        function: "quality".into(),
        language: language.into(),
    }
}

/// Invites somebody who has no account yet, who joins and signs in.
async fn joined(platform: &TestPlatform, owner: &ProviderMember, language: &str) -> (String, ProviderMember) {
    let email = format!("lid-{}@example.org", platform.ids.uuid());
    let draft = invitation(&email, language);
    platform.providers.invite_member(owner, owner.organisations()[0], &draft).await.unwrap();
    let mail = platform.mail().await;
    let token = member_token(&mail).unwrap();
    platform.providers.join_with_password(token, &Redacted::new(PASSWORD.into())).await.unwrap();
    let member = platform.signed_in_member(&email).await;
    (email, member)
}

fn languages(mails: &[Envelope]) -> Vec<(&'static str, &'static str, bool)> {
    let line = |mail: &Envelope| {
        (mail.mail.name(), mail.to.language.code(), mail.to.address.expose().starts_with("lid-"))
    };
    let mut lines: Vec<_> = mails.iter().map(line).collect();
    lines.sort_unstable();
    lines
}

on_both_engines! {
    async fn who_was_invited_in_french_gets_every_mail_in_french(platform) {
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let owner = platform.member(1, MemberRole::Owner, &[&facility]).await;
        let (email, member) = joined(platform, &owner, "fr").await;
        assert_eq!((owner.language().code(), member.language().code()), ("nl", "fr"));

        let review = platform.publish(&editor, &facility, "jana@example.org").await.review;
        platform.desk.tell_members(review).await.unwrap();
        let mails = platform.mails().await;
        assert_eq!(languages(&mails), [("member_news", "fr", true), ("member_news", "nl", false)]);

        let serious = platform.write(&draft(&facility, "piet@example.org")).await;
        let case = platform.claim(&editor, serious.review).await;
        platform.mails().await;
        platform.desk.decide_after_hearing(&editor, case, decision(Action::Publish, 1)).await.unwrap();
        let mails = platform.mails().await;
        assert_eq!(languages(&mails), [("provider_hearing", "fr", true), ("provider_hearing", "nl", false)]);

        let reply = reply_draft("Bedankt voor uw waardering. We geven uw woorden door aan het team.");
        platform.providers.send(&member, review, &reply).await.unwrap();
        platform.mails().await;
        platform.decide_reply(&editor, review, Action::Return).await.unwrap();
        assert_eq!(languages(&platform.mails().await), [("reply_returned", "fr", true)]);

        platform.desk.ask_password_reset(&Redacted::new(email)).await.unwrap();
        assert_eq!(languages(&platform.mails().await), [("password_reset", "fr", true)]);

        platform.providers.choose_notification(&member, facility.id, NewsFrequency::Daily).await.unwrap();
        platform.pass(TimeDelta::minutes(1));
        platform.publish(&editor, &facility, "wout@example.org").await;
        platform.pass(TimeDelta::days(2));
        platform.desk.send_member_digests(10).await.unwrap();
        assert_eq!(languages(&platform.mails().await), [("member_digest", "fr", true)]);
    }

    async fn a_member_chooses_another_language_for_the_next_mail(platform) {
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let email = platform.add_unproven_member(1, MemberRole::Owner, &[&facility]).await;
        let owner = platform.signed_in_member(&email).await;
        let before = platform.dump().await;
        for wrong in ["", "de", "FR", "fr-BE"] {
            let refused = platform.providers.choose_language(&owner, wrong).await.unwrap_err();
            assert_eq!(refused.fields.len(), 1);
            assert_eq!((refused.fields[0].pointer.as_str(), refused.fields[0].code), ("/language", "unknown_language"));
        }
        platform.providers.choose_language(&owner, "nl").await.unwrap();
        assert_eq!(platform.dump().await, before, "nothing changed");

        platform.providers.choose_language(&owner, "en").await.unwrap();
        let rows = platform.store.view().audit_log().about(owner.id().0).await.unwrap();
        assert_eq!(rows.iter().filter(|row| row.action == "member.language_chosen").count(), 1);
        let review = platform.publish(&editor, &facility, "jana@example.org").await.review;
        platform.desk.tell_members(review).await.unwrap();
        assert_eq!(languages(&platform.mails().await), [("member_news", "en", false)]);
        let account = platform.store.view().editors().find(owner.id()).await.unwrap().unwrap();
        assert_eq!((account.language.as_str(), account.email.expose()), ("en", &email));
        // The session sees it from the next call on, and a new one too.
        assert_eq!(platform.signed_in_member(&email).await.language().code(), "en");
    }

    async fn who_has_an_account_keeps_its_language_in_another_organisation(platform) {
        let first = platform.member(1, MemberRole::Owner, &[]).await;
        let second = platform.member(2, MemberRole::Owner, &[]).await;
        let (email, member) = joined(platform, &first, "en").await;
        platform.providers.invite_member(&second, second.organisations()[0], &invitation(&email, "fr")).await.unwrap();
        let mail = platform.mail().await;
        assert_eq!(mail.to.language.code(), "fr", "as whoever invited chose: an account must not show");
        platform.providers.join(&member, member_token(&mail).unwrap()).await.unwrap();
        let member = platform.signed_in_member(&email).await;
        assert_eq!((member.organisations().len(), member.language().code()), (2, "en"));
    }
}
