//! Joining the team by mail.

use chrono::TimeDelta;
use domain::{ErrorKind, Redacted, Role, Sector};
use testkit::on_both_engines;
use testkit::platform::moderation::{Editor, NewInvitation};
use testkit::platform::{PASSWORD, TestPlatform, team_token};

fn text(text: &str) -> Redacted<String> {
    Redacted::new(text.to_owned())
}

fn noor() -> NewInvitation {
    NewInvitation {
        name: text(" Noor \n Verzonnen"),
        email: text("Noor@Example.org"),
        role: Role::Editor,
        sectors: vec![Sector::Elderly],
    }
}

async fn token(platform: &TestPlatform) -> String {
    team_token(&platform.mail().await).unwrap().to_owned()
}

async fn invited(platform: &TestPlatform) -> (Editor, domain::ids::InvitationId, String) {
    let senior = platform.editor(Role::SeniorEditor).await;
    platform.mails().await;
    let id = platform.desk.invite(&senior, &noor()).await.unwrap();
    (senior, id, token(platform).await)
}

on_both_engines! {
    async fn who_is_invited_joins_once_with_a_password(platform) {
        let (senior, _, token) = invited(platform).await;
        let dump = platform.dump().await.join("");
        assert!(!dump.contains(&token), "the link is kept hashed");
        let invitation = platform.desk.invitation(&token).await.unwrap();
        assert_eq!((invitation.email.expose().as_str(), invitation.name.expose().as_str()), ("noor@example.org", "Noor Verzonnen"));
        let weak = platform.desk.accept_invitation(&token, &text("kort")).await.unwrap_err();
        assert_eq!(crate::fields(weak), [("/password".to_owned(), "bad_password")]);
        let id = platform.desk.accept_invitation(&token, &text(PASSWORD)).await.unwrap();
        let noor = platform.sign_in("noor@example.org").await;
        assert_eq!((noor.id(), noor.role(), noor.sectors()), (id, Role::Editor, [Sector::Elderly].as_slice()));
        let again = platform.desk.accept_invitation(&token, &text("een heel ander wachtwoord")).await.unwrap_err();
        assert_eq!((again.kind, again.code), (ErrorKind::Gone, "invitation_used"));
        let list = platform.desk.invitations(&senior).await.unwrap();
        assert_eq!((list.len(), list[0].editor), (1, Some(id)));
    }

    async fn a_link_works_for_seven_days(platform) {
        let (_, _, token) = invited(platform).await;
        platform.pass(TimeDelta::days(7) - TimeDelta::seconds(1));
        assert!(platform.desk.invitation(&token).await.is_ok());
        platform.pass(TimeDelta::seconds(1));
        let before = platform.dump().await;
        for error in [
            platform.desk.invitation(&token).await.unwrap_err(),
            platform.desk.accept_invitation(&token, &text(PASSWORD)).await.unwrap_err(),
        ] {
            assert_eq!((error.kind, error.code), (ErrorKind::Gone, "invitation_expired"));
        }
        for wrong in ["", "x", &token[1..]] {
            let error = platform.desk.accept_invitation(wrong, &text(PASSWORD)).await.unwrap_err();
            assert_eq!((error.kind, error.code), (ErrorKind::NotFound, "invitation_not_found"));
        }
        assert_eq!(platform.dump().await, before);
    }

    async fn sent_again_the_old_link_stops(platform) {
        let (senior, id, old) = invited(platform).await;
        let soon = platform.desk.resend_invitation(&senior, id).await.unwrap_err();
        assert_eq!((soon.kind, soon.code), (ErrorKind::TooMany, "too_soon"));
        platform.pass(TimeDelta::days(8));
        let senior = platform.editor(Role::SeniorEditor).await;
        platform.desk.resend_invitation(&senior, id).await.unwrap();
        let new = token(platform).await;
        assert_eq!(platform.desk.accept_invitation(&old, &text(PASSWORD)).await.unwrap_err().code, "invitation_not_found");
        assert!(platform.desk.accept_invitation(&new, &text(PASSWORD)).await.is_ok());
        platform.pass(TimeDelta::minutes(2));
        for error in [
            platform.desk.resend_invitation(&senior, id).await.unwrap_err(),
            platform.desk.revoke_invitation(&senior, id).await.unwrap_err(),
        ] {
            assert_eq!((error.kind, error.code), (ErrorKind::Conflict, "invitation_closed"));
        }
    }

    async fn a_revoked_invitation_opens_nothing_and_may_be_repeated(platform) {
        let (senior, id, token) = invited(platform).await;
        let twice = platform.desk.invite(&senior, &noor()).await.unwrap_err();
        assert_eq!((twice.kind, twice.code), (ErrorKind::Conflict, "invitation_open"));
        platform.desk.revoke_invitation(&senior, id).await.unwrap();
        assert_eq!(platform.desk.invitation(&token).await.unwrap_err().code, "invitation_expired");
        assert_eq!(platform.desk.accept_invitation(&token, &text(PASSWORD)).await.unwrap_err().kind, ErrorKind::Gone);
        assert!(platform.desk.invite(&senior, &noor()).await.is_ok());
    }

    async fn only_senior_editors_invite(platform) {
        let (senior, id, _) = invited(platform).await;
        let editor = platform.editor(Role::Editor).await;
        let before = platform.dump().await;
        for error in [
            platform.desk.invite(&editor, &noor()).await.unwrap_err(),
            platform.desk.invitations(&editor).await.unwrap_err(),
            platform.desk.resend_invitation(&editor, id).await.unwrap_err(),
            platform.desk.revoke_invitation(&editor, id).await.unwrap_err(),
        ] {
            assert_eq!((error.kind, error.code), (ErrorKind::Forbidden, "senior_only"));
        }
        for (new, pointer) in [
            (NewInvitation { email: text("noor"), ..noor() }, "/email"),
            (NewInvitation { name: text(" "), ..noor() }, "/name"),
        ] {
            let told = crate::fields(platform.desk.invite(&senior, &new).await.unwrap_err());
            assert_eq!(told[0].0, pointer);
        }
        let known = platform.desk.team(&senior).await.unwrap()[0].email.clone();
        let exists = platform.desk.invite(&senior, &NewInvitation { email: known, ..noor() }).await.unwrap_err();
        assert_eq!((exists.kind, exists.code), (ErrorKind::Conflict, "editor_exists"));
        assert_eq!(platform.dump().await, before);
    }

    async fn a_crowd_with_one_link_makes_one_account(platform) {
        let (senior, _, token) = invited(platform).await;
        let password = text(PASSWORD);
        let tries = (0..6).map(|_| platform.desk.accept_invitation(&token, &password));
        let done = futures::future::join_all(tries).await.into_iter().filter(Result::is_ok).count();
        assert_eq!(done, 1);
        assert_eq!(platform.desk.team(&senior).await.unwrap().len(), 2);
    }
}
