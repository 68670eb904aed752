//! The second step of signing in.

use chrono::TimeDelta;
use domain::{Clock, ErrorKind, Redacted, Role, totp};
use testkit::on_both_engines;
use testkit::platform::moderation::{AccountHolder, Audience, Credentials, Desk, NewEditor, NextStep};
use testkit::platform::{PASSWORD, TestPlatform, names};

const EMAIL: &str = "ann@example.org";

fn text(text: &str) -> Redacted<String> {
    Redacted::new(text.to_owned())
}

fn credentials(code: Option<&str>) -> Credentials {
    Credentials {
        email: text(EMAIL),
        password: text(PASSWORD),
        code: code.map(text),
        device: "Firefox, Linux".into(),
    }
}

async fn ann(platform: &TestPlatform) -> AccountHolder {
    let new = NewEditor {
        email: text(EMAIL),
        name: text("Ann"),
        role: Role::Editor,
        sectors: vec![],
        password: text(PASSWORD),
    };
    platform.desk.add_editor(&new).await.unwrap();
    let signed_in = platform.desk.sign_in(EMAIL, &text(PASSWORD)).await.unwrap();
    assert_eq!(signed_in.next, NextStep::Work);
    platform.desk.authenticate_holder(Audience::Editorial, &signed_in.token).await.unwrap()
}

/// The bytes of a secret as an app reads it.
fn decoded(base32: &str) -> Vec<u8> {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bits: String = base32.chars().map(|c| format!("{:05b}", letters.find(c).unwrap())).collect();
    bits.as_bytes()
        .chunks_exact(8)
        .map(|byte| u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap())
        .collect()
}

struct App(Vec<u8>);

impl App {
    fn code(&self, platform: &TestPlatform) -> String {
        totp::code(&self.0, totp::step_at(platform.clock.now()))
    }
}

/// Sets a second factor up; gives the app and the recovery codes.
async fn enrolled(platform: &TestPlatform, desk: &Desk, holder: &AccountHolder) -> (App, Vec<String>) {
    let enrolment = desk.begin_second_factor(holder).await.unwrap();
    let app = App(decoded(enrolment.secret.expose()));
    let codes = desk.confirm_second_factor(holder, &text(&app.code(platform))).await.unwrap();
    platform.pass(TimeDelta::seconds(30));
    (app, codes.into_iter().map(Redacted::into_inner).collect())
}

async fn refused(platform: &TestPlatform, code: Option<&str>) -> (ErrorKind, &'static str) {
    let error = platform.desk.sign_in_with(&credentials(code)).await.unwrap_err();
    (error.kind, error.code)
}

on_both_engines! {
    async fn once_set_up_a_code_is_asked_for_and_works_once(platform) {
        let holder = ann(platform).await;
        platform.desk.sign_in(EMAIL, &text(PASSWORD)).await.unwrap();
        let (app, _) = enrolled(platform, &platform.desk, &holder).await;
        assert_eq!(platform.desk.own_sessions(&holder).await.unwrap().len(), 1, "the others ended");
        assert_eq!(refused(platform, None).await, (ErrorKind::Unauthenticated, "second_factor_required"));
        assert_eq!(refused(platform, Some("000000")).await, (ErrorKind::Unauthenticated, "wrong_code"));
        let code = app.code(platform);
        let signed_in = platform.desk.sign_in_with(&credentials(Some(&code))).await.unwrap();
        assert!(platform.desk.authenticate(&signed_in.token).await.is_ok());
        assert_eq!(refused(platform, Some(&code)).await, (ErrorKind::Unauthenticated, "wrong_code"), "used");
        platform.pass(TimeDelta::seconds(30));
        assert!(platform.desk.sign_in_with(&credentials(Some(&app.code(platform)))).await.is_ok());
        let wrong = Credentials { password: text("een ander wachtwoord"), ..credentials(Some(&app.code(platform))) };
        assert_eq!(platform.desk.sign_in_with(&wrong).await.unwrap_err().code, "wrong_credentials");
    }

    async fn the_secret_and_the_codes_are_not_readable_in_the_database(platform) {
        let holder = ann(platform).await;
        let enrolment = platform.desk.begin_second_factor(&holder).await.unwrap();
        assert!(enrolment.uri.expose().contains(enrolment.secret.expose().as_str()));
        let bytes = decoded(enrolment.secret.expose());
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let app = App(bytes);
        let codes = platform.desk.confirm_second_factor(&holder, &text(&app.code(platform))).await.unwrap();
        let dump = platform.dump().await.join("\n").to_lowercase();
        assert!(!dump.contains(&hex) && !dump.contains(&enrolment.secret.expose().to_lowercase()));
        assert!(codes.iter().all(|code| !dump.contains(code.expose().as_str()) && !dump.contains(&code.expose().replace('-', ""))));
    }

    async fn a_recovery_code_works_once_instead(platform) {
        let holder = ann(platform).await;
        let (_, codes) = enrolled(platform, &platform.desk, &holder).await;
        let distinct: std::collections::BTreeSet<_> = codes.iter().collect();
        assert_eq!((codes.len(), distinct.len()), (10, 10));
        let typed = format!(" {} ", codes[3].to_uppercase().replace('-', " "));
        assert!(platform.desk.sign_in_with(&credentials(Some(&typed))).await.is_ok());
        assert_eq!(refused(platform, Some(&codes[3])).await.1, "wrong_code");
        assert_eq!(platform.desk.second_factor(&holder).await.unwrap().codes_left, 9);
        let wrong = platform.desk.new_recovery_codes(&holder, &text("niet mijn wachtwoord")).await.unwrap_err();
        assert_eq!(crate::fields(wrong), [("/password".to_owned(), "wrong_password")]);
        let new = platform.desk.new_recovery_codes(&holder, &text(PASSWORD)).await.unwrap();
        assert_eq!(refused(platform, Some(&codes[4])).await.1, "wrong_code", "the old ones stopped");
        assert!(platform.desk.sign_in_with(&credentials(Some(new[0].expose()))).await.is_ok());
    }

    async fn five_wrong_codes_close_the_door_for_a_quarter(platform) {
        let holder = ann(platform).await;
        let (app, codes) = enrolled(platform, &platform.desk, &holder).await;
        for _ in 0..4 {
            assert_eq!(refused(platform, Some("123456")).await, (ErrorKind::Unauthenticated, "wrong_code"));
        }
        assert_eq!(refused(platform, Some("123456")).await, (ErrorKind::TooMany, "too_many_codes"));
        for right in [app.code(platform), codes[0].clone()] {
            assert_eq!(refused(platform, Some(&right)).await.1, "too_many_codes");
        }
        platform.pass(TimeDelta::minutes(15));
        assert!(platform.desk.sign_in_with(&credentials(Some(&codes[0]))).await.is_ok());
    }

    async fn a_half_open_session_opens_nothing_until_the_code(platform) {
        let holder = ann(platform).await;
        let (app, _) = enrolled(platform, &platform.desk, &holder).await;
        let half = platform.desk.begin_sign_in(Audience::Editorial, &credentials(None)).await.unwrap();
        assert_eq!(half.next, NextStep::Code);
        assert!(platform.desk.waits_for_code(Audience::Editorial, &half.token).await.unwrap());
        assert_eq!(platform.desk.authenticate(&half.token).await.unwrap_err().code, "no_session");
        assert_eq!(platform.desk.authenticate_holder(Audience::Editorial, &half.token).await.unwrap_err().code, "no_session");
        assert_eq!(platform.desk.own_sessions(&holder).await.unwrap().len(), 1);
        let wrong = platform.desk.finish_sign_in(Audience::Editorial, &half.token, &text("000000")).await.unwrap_err();
        assert_eq!((wrong.kind, wrong.code), (ErrorKind::Unauthenticated, "wrong_code"));
        let open = platform.desk.finish_sign_in(Audience::Editorial, &half.token, &text(&app.code(platform))).await.unwrap();
        assert_ne!(open.token, half.token);
        assert!(platform.desk.authenticate(&open.token).await.is_ok());
        assert!(!platform.desk.waits_for_code(Audience::Editorial, &half.token).await.unwrap());
        assert_eq!(platform.desk.finish_sign_in(Audience::Editorial, &half.token, &text("000000")).await.unwrap_err().code, "no_session");
        assert_eq!(platform.desk.finish_sign_in(Audience::Editorial, &open.token, &text("000000")).await.unwrap_err().code, "no_session");
        let late = platform.desk.begin_sign_in(Audience::Editorial, &credentials(None)).await.unwrap();
        platform.pass(TimeDelta::minutes(10));
        assert_eq!(platform.desk.finish_sign_in(Audience::Editorial, &late.token, &text(&app.code(platform))).await.unwrap_err().code, "no_session");
    }

    async fn where_it_is_required_nothing_else_opens_first(platform) {
        ann(platform).await;
        let desk = platform.desk_with(|rules| rules.second_factor_required = true);
        let signed_in = desk.sign_in(EMAIL, &text(PASSWORD)).await.unwrap();
        assert_eq!(signed_in.next, NextStep::Enrol);
        let closed = desk.authenticate(&signed_in.token).await.unwrap_err();
        assert_eq!((closed.kind, closed.code), (ErrorKind::Forbidden, "second_factor_missing"));
        let holder = desk.authenticate_holder(Audience::Editorial, &signed_in.token).await.unwrap();
        assert!(!holder.is_open() && desk.second_factor(&holder).await.unwrap().required);
        enrolled(platform, &desk, &holder).await;
        assert!(desk.authenticate(&signed_in.token).await.is_ok(), "open from now on");
        let stays = desk.remove_second_factor(&holder, &text(PASSWORD)).await.unwrap_err();
        assert_eq!((stays.kind, stays.code), (ErrorKind::Conflict, "second_factor_needed"));
    }

    async fn setting_it_up_can_begin_anew_and_needs_a_right_code(platform) {
        let holder = ann(platform).await;
        let early = platform.desk.confirm_second_factor(&holder, &text("123456")).await.unwrap_err();
        assert_eq!((early.kind, early.code), (ErrorKind::Conflict, "second_factor_not_begun"));
        let first = platform.desk.begin_second_factor(&holder).await.unwrap();
        let second = platform.desk.begin_second_factor(&holder).await.unwrap();
        assert_ne!(first, second);
        assert_eq!(platform.desk.pending_second_factor(&holder).await.unwrap(), second);
        let old = App(decoded(first.secret.expose()));
        let wrong = platform.desk.confirm_second_factor(&holder, &text(&old.code(platform))).await.unwrap_err();
        assert_eq!(crate::fields(wrong), [("/code".to_owned(), "wrong_code")]);
        assert!(platform.desk.sign_in(EMAIL, &text(PASSWORD)).await.is_ok(), "not asked for before it is confirmed");
        let app = App(decoded(second.secret.expose()));
        platform.desk.confirm_second_factor(&holder, &text(&app.code(platform))).await.unwrap();
        let again = platform.desk.begin_second_factor(&holder).await.unwrap_err();
        assert_eq!((again.kind, again.code), (ErrorKind::Conflict, "second_factor_exists"));
        assert_eq!(platform.desk.pending_second_factor(&holder).await.unwrap_err().code, "second_factor_not_begun");
    }

    async fn it_goes_with_the_password_or_by_a_senior_editor_who_is_named_in_a_mail(platform) {
        let holder = ann(platform).await;
        enrolled(platform, &platform.desk, &holder).await;
        let wrong = platform.desk.remove_second_factor(&holder, &text("niet mijn wachtwoord")).await.unwrap_err();
        assert_eq!(crate::fields(wrong), [("/password".to_owned(), "wrong_password")]);
        platform.desk.remove_second_factor(&holder, &text(PASSWORD)).await.unwrap();
        let none = platform.desk.remove_second_factor(&holder, &text(PASSWORD)).await.unwrap_err();
        assert_eq!((none.kind, none.code), (ErrorKind::Conflict, "no_second_factor"));
        enrolled(platform, &platform.desk, &holder).await;
        let senior = platform.editor(Role::SeniorEditor).await;
        assert!(platform.desk.member(&senior, holder.id()).await.unwrap().0.second_factor);
        platform.mails().await;
        platform.desk.reset_second_factor(&senior, holder.id()).await.unwrap();
        assert_eq!(names(&platform.mails().await), ["second_factor_reset"]);
        assert!(!platform.desk.member(&senior, holder.id()).await.unwrap().0.second_factor);
        assert!(platform.desk.own_sessions(&holder).await.unwrap().is_empty());
        assert_eq!(platform.desk.sign_in(EMAIL, &text(PASSWORD)).await.unwrap().next, NextStep::Work);
        let none = platform.desk.reset_second_factor(&senior, holder.id()).await.unwrap_err();
        assert_eq!(none.code, "no_second_factor");
    }

    async fn an_inspector_with_a_second_factor_gives_the_code_too(platform) {
        let holder = ann(platform).await;
        let (app, _) = enrolled(platform, &platform.desk, &holder).await;
        let senior = platform.editor(Role::SeniorEditor).await;
        platform.desk.change_member(&senior, holder.id(), Role::Inspector, &[]).await.unwrap();
        let without = platform.desk.sign_in_inspector(EMAIL, &text(PASSWORD)).await.unwrap_err();
        assert_eq!((without.kind, without.code), (ErrorKind::Unauthenticated, "second_factor_required"));
        let with = platform.desk.sign_in_inspector_with(&credentials(Some(&app.code(platform)))).await.unwrap();
        assert!(platform.desk.authenticate_inspector(&with.token).await.is_ok());
    }

    async fn what_is_required_at_the_desk_is_required_at_the_inspectorate(platform) {
        let email = platform.add_inspector(&[]).await;
        let given = Credentials { email: text(&email), ..credentials(None) };
        let desk = platform.desk_with(|rules| rules.second_factor_required = true);
        let half = desk.begin_sign_in(Audience::Inspectorate, &given).await.unwrap();
        assert_eq!(half.next, NextStep::Enrol);
        let closed = desk.authenticate_inspector(&half.token).await.unwrap_err();
        assert_eq!((closed.kind, closed.code), (ErrorKind::Forbidden, "second_factor_missing"));
        let elsewhere = desk.authenticate_holder(Audience::Editorial, &half.token).await.unwrap_err();
        assert_eq!(elsewhere.code, "no_session", "no session of the desk");
        let holder = desk.authenticate_holder(Audience::Inspectorate, &half.token).await.unwrap();
        assert_eq!((holder.is_open(), holder.audience()), (false, Audience::Inspectorate));
        let (app, _) = enrolled(platform, &desk, &holder).await;
        assert!(desk.authenticate_inspector(&half.token).await.is_ok(), "open from now on");
        let stays = desk.remove_second_factor(&holder, &text(PASSWORD)).await.unwrap_err();
        assert_eq!((stays.kind, stays.code), (ErrorKind::Conflict, "second_factor_needed"));

        let half = desk.begin_sign_in(Audience::Inspectorate, &given).await.unwrap();
        assert_eq!(half.next, NextStep::Code);
        assert!(desk.waits_for_code(Audience::Inspectorate, &half.token).await.unwrap());
        assert!(!desk.waits_for_code(Audience::Editorial, &half.token).await.unwrap());
        let code = text(&app.code(platform));
        let elsewhere = desk.finish_sign_in(Audience::Editorial, &half.token, &code).await.unwrap_err();
        assert_eq!(elsewhere.code, "no_session");
        let open = desk.finish_sign_in(Audience::Inspectorate, &half.token, &code).await.unwrap();
        assert!(desk.authenticate_inspector(&open.token).await.is_ok());
        assert_eq!(desk.authenticate(&open.token).await.unwrap_err().code, "no_session");
    }
}
