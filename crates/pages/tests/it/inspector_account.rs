//! The own account of an inspector: the second step, the sessions and the password, by links and forms only.

use crate::browser::{Browser, Site};
use crate::team::{between, decoded};
use chrono::TimeDelta;
use domain::{Clock, Role, totp};
use testkit::platform::{PASSWORD, team_token};

const HERE: &str = "/inspectie/account";

async fn sign_in(browser: &mut Browser, email: &str) -> String {
    let fields = [("email", email), ("password", PASSWORD)];
    browser.post("/inspectie/aanmelden", &fields).await.to().to_owned()
}

/// Sets a second step up by the page; gives the secret and a recovery code.
async fn set_up(site: &Site, browser: &mut Browser) -> (Vec<u8>, String) {
    let begun = browser.post_from(HERE, "/inspectie/account/tweede-stap", &[]).await;
    assert_eq!(begun.to(), "/inspectie/account#tweede-stap");
    let page = browser.get(HERE).await.is(200).shows("<svg class=\"qr\"");
    let secret = decoded(between(&page.body, "<code>", "</code>"));
    let confirm = "/inspectie/account/tweede-stap/bevestigen";
    browser.post_from(HERE, confirm, &[("code", "000000")]).await.is(422).shows("<svg class=\"qr\"");
    let code = totp::code(&secret, totp::step_at(site.platform.clock.now()));
    let shown = browser.post_from(HERE, confirm, &[("code", &code)]).await.is(200);
    assert_eq!(shown.body.matches("<li><code>").count(), 10);
    site.platform.pass(TimeDelta::seconds(30));
    (secret, between(&shown.body, "<li><code>", "</code>").to_owned())
}

#[tokio::test]
async fn an_inspector_sets_a_second_step_up_and_gives_its_code_from_then_on() {
    let site = Site::open().await;
    let email = site.platform.add_inspector(&[]).await;
    let mut inspector = site.browser();
    assert_eq!(sign_in(&mut inspector, &email).await, "/inspectie/signalen");
    inspector.get("/inspectie/signalen").await.is(200).link(HERE);
    inspector.get(HERE).await.is(200).shows("Stel een tweede stap in").hides("/redactie/account");
    let (secret, recovery) = set_up(&site, &mut inspector).await;

    let mut other = site.browser();
    let to = sign_in(&mut other, &email).await;
    assert_eq!(to, "/inspectie/aanmelden/code?next=%2Finspectie%2Fsignalen");
    assert!(other.get("/inspectie/signalen").await.to().starts_with("/inspectie?next="), "half is not in");
    assert!(other.get(HERE).await.to().starts_with("/inspectie?next="));
    let next = other.get(&to).await.is(200).shows("action=\"/inspectie/aanmelden/code\"").field("next");
    let wrong = [("code", "000000"), ("next", next.as_str())];
    other.post("/inspectie/aanmelden/code", &wrong).await.is(422).shows("klopt niet");
    let code = totp::code(&secret, totp::step_at(site.platform.clock.now()));
    // The door of the desk does not open with it.
    let right = [("code", code.as_str()), ("next", next.as_str())];
    assert_eq!(other.post("/redactie/aanmelden/code", &right).await.to(), "/redactie");
    assert_eq!(other.post("/inspectie/aanmelden/code", &right).await.to(), "/inspectie/signalen");
    other.get("/inspectie/signalen").await.is(200);

    let mut third = site.browser();
    sign_in(&mut third, &email).await;
    let elsewhere = [("code", recovery.as_str()), ("next", "https://elders.example/")];
    assert_eq!(third.post("/inspectie/aanmelden/code", &elsewhere).await.to(), "/inspectie/signalen");
    third.get(HERE).await.is(200).shows("nog 9 herstelcodes");
    let remove = "/inspectie/account/tweede-stap/weg";
    third.post_from(HERE, remove, &[("own_password", "fout fout fout")]).await.is(422);
    let done = third.post_from(HERE, remove, &[("own_password", PASSWORD)]).await;
    assert_eq!(done.to(), "/inspectie/account?gedaan=bewaard");
    third.post_from(HERE, "/inspectie/account/sessies", &[]).await.to();
    inspector.get("/inspectie/signalen").await.to();
    third.post(remove, &[("csrf_token", "fout"), ("own_password", PASSWORD)]).await.is(403);
    assert_eq!(third.post_from(HERE, "/inspectie/afmelden", &[]).await.to(), "/inspectie?gedaan=afgemeld");
    third.get(HERE).await.to();
}

#[tokio::test]
async fn where_it_is_required_an_inspector_sets_it_up_before_anything_else() {
    let site = Site::with(|rules| rules.second_factor_required = true).await;
    let email = site.platform.add_inspector(&[]).await;
    let mut inspector = site.browser();
    assert_eq!(sign_in(&mut inspector, &email).await, HERE);
    for page in ["/inspectie", "/inspectie/signalen"] {
        assert_eq!(inspector.get(page).await.to(), HERE, "{page}");
    }
    inspector.get(HERE).await.is(200).shows("Stel die eerst in.").hides("tweede-stap/weg");
    set_up(&site, &mut inspector).await;
    inspector.get("/inspectie/signalen").await.is(200);
}

#[tokio::test]
async fn accounts_open_the_page_of_their_own_door_only() {
    let site = Site::open().await;
    let email = site.platform.add_inspector(&[]).await;
    let (mut inspector, mut editor) = (site.browser(), site.editor(Role::Editor).await);
    sign_in(&mut inspector, &email).await;
    assert_eq!(inspector.get("/redactie/account").await.to(), "/redactie?next=%2Fredactie%2Faccount");
    assert_eq!(editor.get(HERE).await.to(), "/inspectie?next=%2Finspectie%2Faccount");
    let change = [("current", PASSWORD), ("password", "een nieuw lang wachtwoord")];
    let here = editor.get("/redactie/account").await.field("csrf_token");
    let mut stolen = vec![("csrf_token", here.as_str())];
    stolen.extend_from_slice(&change);
    assert!(editor.post("/inspectie/account/wachtwoord", &stolen).await.to().starts_with("/inspectie?next="));
    let done = inspector.post_from(HERE, "/inspectie/account/wachtwoord", &change).await;
    assert_eq!(done.to(), "/inspectie/account?gedaan=bewaard");
    let fields = [("email", email.as_str()), ("password", "een nieuw lang wachtwoord")];
    assert_eq!(site.browser().post("/inspectie/aanmelden", &fields).await.to(), "/inspectie/signalen");
}

#[tokio::test]
async fn a_forgotten_password_leads_an_inspector_back_to_the_inspectorate() {
    let site = Site::open().await;
    let email = site.platform.add_inspector(&[]).await;
    let mut nobody = site.browser();
    let form = nobody.get("/inspectie").await.is(200).link("/redactie/wachtwoord-vergeten");
    nobody.post(&form, &[("email", &email)]).await.is(200);
    let path = format!("/redactie/wachtwoord/{}", team_token(&site.platform.mail().await).unwrap());
    let done = nobody.post(&path, &[("password", "een heel nieuw wachtwoord")]).await;
    assert_eq!(done.to(), "/inspectie?gedaan=bewaard");
}
