//! A forgotten password.

use chrono::TimeDelta;
use domain::{ErrorKind, Redacted, Role};
use testkit::on_both_engines;
use testkit::platform::moderation::NewEditor;
use testkit::platform::{PASSWORD, TestPlatform, team_token};

const EMAIL: &str = "ann@example.org";
const OTHER: &str = "een nieuw lang wachtwoord";

fn text(text: &str) -> Redacted<String> {
    Redacted::new(text.to_owned())
}

async fn link(platform: &TestPlatform) -> String {
    let new = NewEditor {
        email: text(EMAIL),
        name: text("Ann"),
        role: Role::Editor,
        sectors: vec![],
        password: text(PASSWORD),
    };
    platform.desk.add_editor(&new).await.unwrap();
    platform.desk.ask_password_reset(&text("Ann@Example.org")).await.unwrap();
    team_token(&platform.mail().await).unwrap().to_owned()
}

on_both_engines! {
    async fn a_link_by_mail_gives_another_password_once(platform) {
        let token = link(platform).await;
        let session = platform.desk.sign_in(EMAIL, &text(PASSWORD)).await.unwrap();
        assert!(!platform.dump().await.join("").contains(&token));
        assert!(platform.desk.password_reset(&token).await.is_ok());
        let short = platform.desk.reset_password(&token, &text("kort")).await.unwrap_err();
        assert_eq!(crate::fields(short), [("/password".to_owned(), "bad_password")]);
        platform.desk.reset_password(&token, &text(OTHER)).await.unwrap();
        assert!(platform.desk.authenticate(&session.token).await.is_err(), "sessions ended");
        assert!(platform.desk.sign_in(EMAIL, &text(PASSWORD)).await.is_err());
        assert!(platform.desk.sign_in(EMAIL, &text(OTHER)).await.is_ok());
        let again = platform.desk.reset_password(&token, &text(PASSWORD)).await.unwrap_err();
        assert_eq!((again.kind, again.code), (ErrorKind::Gone, "reset_expired"));
    }

    async fn a_link_works_for_an_hour(platform) {
        let token = link(platform).await;
        platform.pass(TimeDelta::minutes(60));
        let before = platform.dump().await;
        let late = platform.desk.reset_password(&token, &text(OTHER)).await.unwrap_err();
        assert_eq!((late.kind, late.code), (ErrorKind::Gone, "reset_expired"));
        for wrong in ["", "x"] {
            let error = platform.desk.reset_password(wrong, &text(OTHER)).await.unwrap_err();
            assert_eq!((error.kind, error.code), (ErrorKind::NotFound, "reset_not_found"));
        }
        assert_eq!(platform.dump().await, before);
    }

    async fn nobody_learns_whether_an_address_has_an_account(platform) {
        link(platform).await;
        platform.desk.set_active(&text(EMAIL), false).await.unwrap();
        for address in ["niemand@example.org", EMAIL] {
            platform.desk.ask_password_reset(&text(address)).await.unwrap();
            assert!(platform.mails().await.is_empty(), "{address}");
        }
        let rows = platform.dump().await.into_iter().filter(|line| line.starts_with("password_resets:")).count();
        assert_eq!(rows, 3, "the same is written for everybody");
        let bad = platform.desk.ask_password_reset(&text("geen adres")).await.unwrap_err();
        assert_eq!(crate::fields(bad), [("/email".to_owned(), "bad_email")]);
    }

    async fn three_mails_an_hour_at_most(platform) {
        link(platform).await;
        for _ in 0..5 {
            platform.desk.ask_password_reset(&text(EMAIL)).await.unwrap();
        }
        assert_eq!(platform.mails().await.len(), 2, "one came before");
        platform.pass(TimeDelta::minutes(61));
        platform.desk.ask_password_reset(&text(EMAIL)).await.unwrap();
        let token = team_token(&platform.mail().await).unwrap().to_owned();
        assert!(platform.desk.reset_password(&token, &text(OTHER)).await.is_ok());
    }
}
