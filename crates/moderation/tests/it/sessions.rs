//! Signing in and out.

use chrono::TimeDelta;
use domain::{ErrorKind, Redacted, Role};
use testkit::on_both_engines;
use testkit::platform::moderation::{NewEditor, SignedIn};
use testkit::platform::{PASSWORD, TestPlatform};

fn text(text: &str) -> Redacted<String> {
    Redacted::new(text.to_owned())
}

async fn signed_in(platform: &TestPlatform) -> SignedIn {
    let new = NewEditor {
        email: text("ann@example.org"),
        name: text("Ann"),
        role: Role::SeniorEditor,
        sectors: vec![],
        password: text(PASSWORD),
    };
    platform.desk.add_editor(&new).await.unwrap();
    platform.desk.sign_in("ann@example.org", &text(PASSWORD)).await.unwrap()
}

async fn is_open(platform: &TestPlatform, session: &SignedIn) -> bool {
    match platform.desk.authenticate(&session.token).await {
        Ok(_) => true,
        Err(error) => {
            assert_eq!((error.kind, error.code), (ErrorKind::Unauthenticated, "no_session"));
            false
        }
    }
}

on_both_engines! {
    async fn the_right_address_and_password_open(platform) {
        let session = signed_in(platform).await;
        let editor = platform.desk.authenticate(&session.token).await.unwrap();
        assert_eq!((editor.role(), editor.name().expose().as_str()), (Role::SeniorEditor, "Ann"));
        assert_eq!(editor.csrf_token(), &session.csrf_token);
        assert_ne!(session.token, session.csrf_token);
        assert!(!platform.dump().await.join("").contains(session.token.expose().as_str()), "the cookie is kept hashed");
        assert!(platform.desk.sign_in(" ANN@Example.org", &text(PASSWORD)).await.is_ok());
        for (email, password) in [
            ("ann@example.org", "een ander lang wachtwoord"), ("bob@example.org", PASSWORD), ("", ""),
            ("ann@example.org", ""), ("geen adres", PASSWORD),
        ] {
            let error = platform.desk.sign_in(email, &text(password)).await.unwrap_err();
            assert_eq!((error.kind, error.code), (ErrorKind::Unauthenticated, "wrong_credentials"));
        }
        for token in ["", "x", session.csrf_token.expose()] {
            assert_eq!(platform.desk.authenticate(&text(token)).await.unwrap_err().code, "no_session");
        }
    }

    async fn a_domain_in_unicode_is_the_same_address(platform) {
        let new = NewEditor { email: text("ann@café.example"), name: text("Ann"), role: Role::Editor, sectors: vec![], password: text(PASSWORD) };
        platform.desk.add_editor(&new).await.unwrap();
        for email in ["ann@café.example", "Ann@xn--caf-dma.example"] {
            assert!(platform.desk.sign_in(email, &text(PASSWORD)).await.is_ok(), "{email}");
        }
    }

    async fn signing_out_ends_this_session_only(platform) {
        let session = signed_in(platform).await;
        let other = platform.desk.sign_in("ann@example.org", &text(PASSWORD)).await.unwrap();
        let editor = platform.desk.authenticate(&session.token).await.unwrap();
        platform.desk.sign_out(&editor).await.unwrap();
        assert!(!is_open(platform, &session).await);
        assert!(is_open(platform, &other).await);
    }

    async fn an_unused_session_ends_after_an_hour_to_the_second(platform) {
        let session = signed_in(platform).await;
        platform.pass(TimeDelta::hours(1) - TimeDelta::seconds(1));
        assert!(is_open(platform, &session).await);
        platform.pass(TimeDelta::hours(1) - TimeDelta::seconds(1));
        assert!(is_open(platform, &session).await, "use keeps it open");
        platform.pass(TimeDelta::hours(1));
        assert!(!is_open(platform, &session).await);
    }

    async fn a_session_ends_after_twelve_hours_however_much_used(platform) {
        let session = signed_in(platform).await;
        for _ in 0..23 {
            platform.pass(TimeDelta::minutes(30));
            assert!(is_open(platform, &session).await);
        }
        platform.pass(TimeDelta::minutes(30) - TimeDelta::seconds(1));
        assert!(is_open(platform, &session).await);
        platform.pass(TimeDelta::seconds(1));
        assert!(!is_open(platform, &session).await);
    }
}
