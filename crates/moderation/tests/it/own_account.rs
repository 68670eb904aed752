//! The own password and the own sessions.

use domain::{ErrorKind, Redacted, Role};
use testkit::on_both_engines;
use testkit::platform::moderation::{AccountHolder, Audience, Credentials, NewEditor};
use testkit::platform::{PASSWORD, TestPlatform};

const EMAIL: &str = "ann@example.org";

fn text(text: &str) -> Redacted<String> {
    Redacted::new(text.to_owned())
}

async fn add(platform: &TestPlatform) {
    let new = NewEditor {
        email: text(EMAIL),
        name: text("Ann"),
        role: Role::Editor,
        sectors: vec![],
        password: text(PASSWORD),
    };
    platform.desk.add_editor(&new).await.unwrap();
}

async fn browser(platform: &TestPlatform, device: &str) -> AccountHolder {
    let given =
        Credentials { email: text(EMAIL), password: text(PASSWORD), code: None, device: device.into() };
    let signed_in = platform.desk.sign_in_with(&given).await.unwrap();
    platform.desk.authenticate_holder(Audience::Editorial, &signed_in.token).await.unwrap()
}

on_both_engines! {
    async fn people_see_and_end_their_sessions(platform) {
        add(platform).await;
        let (here, there) = (browser(platform, "Firefox, Linux").await, browser(platform, "Safari, iPhone").await);
        let sessions = platform.desk.own_sessions(&here).await.unwrap();
        let mut seen: Vec<_> = sessions.iter().map(|session| (session.device.as_str(), session.current)).collect();
        seen.sort_unstable();
        assert_eq!(seen, [("Firefox, Linux", true), ("Safari, iPhone", false)]);
        let other = sessions.iter().find(|session| !session.current).unwrap();
        platform.desk.end_own_session(&here, &other.handle).await.unwrap();
        assert_eq!(platform.desk.own_sessions(&here).await.unwrap().len(), 1);
        let gone = platform.desk.end_own_session(&here, &other.handle).await.unwrap_err();
        assert_eq!((gone.kind, gone.code), (ErrorKind::NotFound, "session_not_found"));
        drop(there);
        browser(platform, "").await;
        browser(platform, "").await;
        assert_eq!(platform.desk.end_other_sessions(&here).await.unwrap(), 2);
        assert!(platform.desk.own_sessions(&here).await.unwrap()[0].current);
        let stranger = platform.editor(Role::Editor).await;
        let handle = platform.desk.own_sessions(&here).await.unwrap().remove(0).handle;
        let senior = platform.editor(Role::SeniorEditor).await;
        let wrong = platform.desk.end_member_session(&senior, stranger.id(), &handle).await.unwrap_err();
        assert_eq!(wrong.code, "session_not_found");
        assert_eq!(platform.desk.own_sessions(&here).await.unwrap().len(), 1);
    }

    async fn another_password_needs_the_old_one_and_ends_other_sessions(platform) {
        add(platform).await;
        let (here, _) = (browser(platform, "").await, browser(platform, "").await);
        let before = platform.dump().await;
        let new = text("een nieuw lang wachtwoord");
        let wrong = platform.desk.change_password(&here, &text("niet dit wachtwoord"), &new).await.unwrap_err();
        assert_eq!(crate::fields(wrong), [("/current".to_owned(), "wrong_password")]);
        let short = platform.desk.change_password(&here, &text(PASSWORD), &text("kort")).await.unwrap_err();
        assert_eq!(crate::fields(short), [("/password".to_owned(), "bad_password")]);
        assert_eq!(platform.dump().await, before);
        platform.desk.change_password(&here, &text(PASSWORD), &new).await.unwrap();
        assert_eq!(platform.desk.own_sessions(&here).await.unwrap().len(), 1);
        assert!(platform.desk.sign_in(EMAIL, &text(PASSWORD)).await.is_err());
        assert!(platform.desk.sign_in(EMAIL, &new).await.is_ok());
    }
}
