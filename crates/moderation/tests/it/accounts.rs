//! Editors' accounts.

use crate::fields;
use domain::{ErrorKind, Redacted, Role};
use testkit::on_both_engines;
use testkit::platform::moderation::NewEditor;
use testkit::platform::{PASSWORD, TestPlatform};

fn text(text: &str) -> Redacted<String> {
    Redacted::new(text.to_owned())
}

fn ann() -> NewEditor {
    NewEditor {
        email: text("Ann@Example.org"),
        name: text(" Ann \n Verzonnen "),
        role: Role::Editor,
        sectors: vec![],
        password: text(PASSWORD),
    }
}

async fn refuses(platform: &TestPlatform, new: NewEditor, pointer: &str) {
    let told = fields(platform.desk.add_editor(&new).await.unwrap_err());
    assert_eq!(told.iter().map(|(p, _)| p.as_str()).collect::<Vec<_>>(), [pointer]);
}

on_both_engines! {
    async fn an_editor_is_added_once(platform) {
        let id = platform.desk.add_editor(&ann()).await.unwrap();
        let stored = platform.desk.editors().await.unwrap().remove(0);
        assert_eq!((stored.id, stored.email.expose().as_str(), stored.name.expose().as_str()), (id, "ann@example.org", "Ann Verzonnen"));
        assert!(stored.active && stored.password_hash.expose().starts_with("$argon2id$"));
        assert!(!platform.dump().await.join("").contains(PASSWORD));
        let before = platform.dump().await;
        let again = NewEditor { email: text("ANN@example.org "), ..ann() };
        let error = platform.desk.add_editor(&again).await.unwrap_err();
        assert_eq!((error.kind, error.code), (ErrorKind::Conflict, "editor_exists"));
        assert_eq!(platform.dump().await, before);
    }

    async fn what_an_editor_must_have(platform) {
        let before = platform.dump().await;
        refuses(platform, NewEditor { email: text("ann"), ..ann() }, "/email").await;
        refuses(platform, NewEditor { name: text(" \n"), ..ann() }, "/name").await;
        refuses(platform, NewEditor { name: Redacted::new("a".repeat(101)), ..ann() }, "/name").await;
        refuses(platform, NewEditor { password: text("elf tekens."), ..ann() }, "/password").await;
        refuses(platform, NewEditor { password: Redacted::new("a".repeat(201)), ..ann() }, "/password").await;
        assert_eq!(platform.dump().await, before);
    }

    async fn a_new_password_replaces_the_old_one_and_ends_sessions(platform) {
        platform.desk.add_editor(&ann()).await.unwrap();
        let signed_in = platform.desk.sign_in("ann@example.org", &text(PASSWORD)).await.unwrap();
        platform.desk.set_password(&text("ann@example.org"), &text("nog een lang wachtwoord")).await.unwrap();
        assert_eq!(platform.desk.authenticate(&signed_in.token).await.unwrap_err().code, "no_session");
        assert!(platform.desk.sign_in("ann@example.org", &text(PASSWORD)).await.is_err());
        assert!(platform.desk.sign_in("ann@example.org", &text("nog een lang wachtwoord")).await.is_ok());
        let short = platform.desk.set_password(&text("ann@example.org"), &text("kort")).await.unwrap_err();
        assert_eq!(fields(short), [("/password".to_owned(), "bad_password")]);
    }

    async fn an_editor_who_left_is_out_at_once(platform) {
        platform.desk.add_editor(&ann()).await.unwrap();
        let signed_in = platform.desk.sign_in("ann@example.org", &text(PASSWORD)).await.unwrap();
        platform.desk.set_active(&text("ann@example.org"), false).await.unwrap();
        assert_eq!(platform.desk.authenticate(&signed_in.token).await.unwrap_err().code, "no_session");
        let error = platform.desk.sign_in("ann@example.org", &text(PASSWORD)).await.unwrap_err();
        assert_eq!(error.code, "wrong_credentials");
        platform.desk.set_active(&text("ann@example.org"), true).await.unwrap();
        assert_eq!(platform.desk.authenticate(&signed_in.token).await.unwrap_err().code, "no_session");
        assert!(platform.desk.sign_in("ann@example.org", &text(PASSWORD)).await.is_ok());
    }

    async fn nobody_is_changed_by_another_name(platform) {
        let nobody = text("nobody@example.org");
        assert_eq!(platform.desk.set_active(&nobody, false).await.unwrap_err().kind, ErrorKind::NotFound);
        assert_eq!(platform.desk.set_password(&nobody, &text(PASSWORD)).await.unwrap_err().kind, ErrorKind::NotFound);
    }
}
