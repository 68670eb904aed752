//! The team, the own account and the code of conduct, by links and forms only.

use crate::browser::{Browser, Site};
use domain::{Clock, Role, totp};
use testkit::platform::{PASSWORD, team_token};

/// The bytes of a secret as the page shows it.
pub fn decoded(shown: &str) -> Vec<u8> {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bits: String = shown
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| format!("{:05b}", letters.find(c).unwrap()))
        .collect();
    let byte = |bits: &[u8]| u8::from_str_radix(std::str::from_utf8(bits).unwrap(), 2).unwrap();
    bits.as_bytes().chunks_exact(8).map(byte).collect()
}

pub fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    text.split_once(start).unwrap().1.split_once(end).unwrap().0
}

async fn sign_in(browser: &mut Browser, email: &str) -> String {
    let answer = browser.post("/redactie/aanmelden", &[("email", email), ("password", PASSWORD)]).await;
    answer.to().to_owned()
}

#[tokio::test]
async fn a_colleague_is_invited_joins_and_is_kept_by_senior_editors() {
    let site = Site::open().await;
    let mut senior = site.editor(Role::SeniorEditor).await;
    senior
        .get("/redactie/team")
        .await
        .is(200)
        .shows("Er is nog niemand uitgenodigd.")
        .shows("Niets is te laat.");
    let form =
        [("name", "Noor <b>Vals"), ("email", "geen adres"), ("role", "editor"), ("sectors", "elderly")];
    let page = senior.post_from("/redactie/team", "/redactie/team/uitnodigen", &form).await.is(422);
    page.shows("href=\"#f-email\"")
        .shows("value=\"geen adres\"")
        .hides("<b>Vals")
        .shows("value=\"elderly\" checked");
    site.platform.mails().await;
    let form = [("name", "Noor"), ("email", "noor@example.org"), ("role", "editor"), ("sectors", "elderly")];
    let to = senior.post_from("/redactie/team", "/redactie/team/uitnodigen", &form).await.to().to_owned();
    senior
        .get(&to)
        .await
        .is(200)
        .shows("noor@example.org")
        .shows("wacht op antwoord")
        .shows("Dat is in orde.");
    senior
        .post_from("/redactie/team", "/redactie/team/uitnodigen", &form)
        .await
        .is(409)
        .shows("al uitgenodigd");

    let token = team_token(&site.platform.mail().await).unwrap().to_owned();
    let path = format!("/redactie/uitnodiging/{token}");
    let mut noor = site.browser();
    noor.get(&path).await.is(200).shows("noor@example.org");
    noor.post(&path, &[("password", "kort")]).await.is(422).shows("minstens 12 tekens");
    assert_eq!(noor.post(&path, &[("password", PASSWORD)]).await.to(), "/redactie?gedaan=bewaard");
    noor.get(&path).await.is(410).shows("al gebruikt");
    noor.get("/redactie/uitnodiging/vreemd").await.is(404);
    assert_eq!(sign_in(&mut noor, "noor@example.org").await, "/redactie/wachtrij");
    noor.get("/redactie/team").await.is(403).shows("hoofdredacteurs");

    let member = senior.get("/redactie/team").await.is(200).shows("aanvaard").shows("Ouderenzorg");
    let row = member.body.split("/redactie/team/").find(|rest| rest.contains("noor@example.org")).unwrap();
    let own = format!("/redactie/team/{}", row.split('"').next().unwrap());
    senior.get(&own).await.is(200).shows("Noor");
}

#[tokio::test]
async fn a_senior_editor_keeps_accounts_but_not_the_own_one() {
    let site = Site::open().await;
    let mut senior = site.editor(Role::SeniorEditor).await;
    let mut editor = site.editor(Role::Editor).await;
    let all = site.platform.desk.editors().await.unwrap();
    let id = |role| all.iter().find(|one| one.role == role).unwrap().id;
    let (own, other) = (id(Role::SeniorEditor), id(Role::Editor));
    let path = format!("/redactie/team/{other}");
    let fields = [("role", "editor"), ("sectors", "childcare"), ("sectors", "elderly")];
    assert!(senior.post_from(&path, &format!("{path}/wijzigen"), &fields).await.to().starts_with(&path));
    senior.get(&path).await.is(200).shows("value=\"elderly\" checked").hides("value=\"disability\" checked");
    senior
        .post_from(&path, &format!("{path}/wijzigen"), &[("role", "baas")])
        .await
        .is(422)
        .shows("uit de lijst");
    senior.post_from(&path, &format!("{path}/tweede-stap"), &[]).await.is(409).shows("geen tweede stap");
    senior.post_from(&path, &format!("{path}/uit"), &[]).await.to();
    senior.get(&path).await.is(200).shows("kan niet aanmelden").shows("Laat weer aanmelden");
    assert!(editor.get("/redactie/wachtrij").await.to().starts_with("/redactie?next="), "out at once");
    let path = format!("/redactie/team/{own}");
    senior.get(&path).await.is(200).shows("Dit is je eigen account.").hides("Laat niet meer aanmelden");
    senior.post_from(&path, &format!("{path}/uit"), &[]).await.is(409).shows("eigen account");
    senior
        .post_from(&path, &format!("{path}/wijzigen"), &[("role", "editor")])
        .await
        .is(409)
        .shows("eigen rol");
    senior.post_from(&path, &format!("{path}/anders"), &[]).await.is(404);
    senior.post(&format!("{path}/uit"), &[("csrf_token", "fout")]).await.is(403);
}

#[tokio::test]
async fn a_second_step_is_set_up_with_a_qr_code_and_asked_for_from_then_on() {
    let site = Site::open().await;
    let mut editor = site.editor(Role::Editor).await;
    let email = site.platform.desk.editors().await.unwrap().remove(0).email.into_inner();
    let here = "/redactie/account";
    editor.get(here).await.is(200).shows("Stel een tweede stap in").shows("deze");
    editor.post_from(here, "/redactie/account/tweede-stap", &[]).await.to();
    let page = editor.get(here).await.is(200).shows("<svg class=\"qr\"");
    let secret = decoded(between(&page.body, "<code>", "</code>"));
    let code = || totp::code(&secret, totp::step_at(site.platform.clock.now()));
    editor
        .post_from(here, "/redactie/account/tweede-stap/bevestigen", &[("code", "000000")])
        .await
        .is(422)
        .shows("<svg class=\"qr\"");
    let shown = editor
        .post_from(here, "/redactie/account/tweede-stap/bevestigen", &[("code", &code())])
        .await
        .is(200);
    assert_eq!(shown.body.matches("<li><code>").count(), 10);
    let recovery = between(&shown.body, "<li><code>", "</code>").to_owned();
    editor.get(here).await.is(200).hides(&recovery).shows("nog 10 herstelcodes");

    let mut other = site.browser();
    let to = sign_in(&mut other, &email).await;
    assert_eq!(to, "/redactie/aanmelden/code?next=%2Fredactie%2Fwachtrij");
    other.get("/redactie/wachtrij").await.to();
    let form = other.get(&to).await.is(200).field("next");
    other
        .post("/redactie/aanmelden/code", &[("code", "000000"), ("next", &form)])
        .await
        .is(422)
        .shows("klopt niet");
    let done = other.post("/redactie/aanmelden/code", &[("code", &recovery), ("next", &form)]).await;
    assert_eq!(done.to(), "/redactie/wachtrij");
    other.get("/redactie/wachtrij").await.is(200);
    other.get("/redactie/aanmelden/code").await.to();
    let wrong = [("own_password", "niet mijn wachtwoord")];
    other
        .post_from(here, "/redactie/account/herstelcodes", &wrong)
        .await
        .is(422)
        .shows("href=\"#f-own_password\"");
    let right = [("own_password", PASSWORD)];
    assert_eq!(
        other.post_from(here, "/redactie/account/tweede-stap/weg", &right).await.to(),
        "/redactie/account?gedaan=bewaard"
    );
    let change = [("current", "fout fout fout"), ("password", "een nieuw lang wachtwoord")];
    other.post_from(here, "/redactie/account/wachtwoord", &change).await.is(422).shows("href=\"#f-current\"");
    other.post_from(here, "/redactie/account/sessies", &[]).await.to();
    editor.get("/redactie/wachtrij").await.to();
}

#[tokio::test]
async fn a_forgotten_password_is_chosen_anew_and_nobody_learns_who_has_an_account() {
    let site = Site::open().await;
    site.editor(Role::Editor).await;
    let email = site.platform.desk.editors().await.unwrap().remove(0).email.into_inner();
    let mut nobody = site.browser();
    nobody.get("/redactie").await.is(200).link("/redactie/wachtwoord-vergeten");
    nobody.get("/redactie/wachtwoord-vergeten").await.is(200);
    site.platform.mails().await;
    let mut bodies = Vec::new();
    for address in ["niemand@example.org", &email] {
        bodies.push(nobody.post("/redactie/wachtwoord-vergeten", &[("email", address)]).await.is(200).body);
    }
    assert_eq!(bodies[0], bodies[1]);
    nobody.post("/redactie/wachtwoord-vergeten", &[("email", "fout")]).await.is(422).shows("value=\"fout\"");
    let path = format!("/redactie/wachtwoord/{}", team_token(&site.platform.mail().await).unwrap());
    nobody.get(&path).await.is(200);
    nobody.post(&path, &[("password", "kort")]).await.is(422);
    nobody.post(&path, &[("password", "een nieuw lang wachtwoord")]).await.to();
    nobody.get(&path).await.is(410);
    let done = nobody
        .post("/redactie/aanmelden", &[("email", &email), ("password", "een nieuw lang wachtwoord")])
        .await;
    assert_eq!(done.to(), "/redactie/wachtrij");
}

#[tokio::test]
async fn a_new_code_of_conduct_is_written_by_one_and_approved_by_another() {
    let site = Site::open().await;
    let mut writer = site.editor(Role::SeniorEditor).await;
    let mut reader = site.editor(Role::SeniorEditor).await;
    let mut editor = site.editor(Role::Editor).await;
    let here = "/redactie/gedragscode";
    editor.get(here).await.is(200).shows("Er is geen ontwerp.").hides("Begin een ontwerp");
    editor.post_from(here, "/redactie/gedragscode/nieuw", &[]).await.is(403);
    let path = writer.post_from(here, "/redactie/gedragscode/nieuw", &[]).await.to().to_owned();
    let page = writer.get(&path).await.is(200).shows("Er verandert niets.");
    let seen = page.field("seen");
    let day = page.field("valid_from");
    let fields = [
        ("seen", seen.as_str()),
        ("valid_from", &day),
        ("summary", "Een & ander"),
        ("code_0", "privacy-1"),
        ("title_0", "Geen namen"),
        ("text_0", "Namen mogen <b>Vals nu wel."),
        ("applies_to_0", "both"),
    ];
    let wrong = writer.post_from(&path, &format!("{path}/bewaren"), &fields).await.is(422);
    wrong.shows("href=\"#f-text_0\"").shows("eerder iets anders").shows("Een &#38; ander").hides("<b>Vals");
    let privacy = "Schrijf geen namen, adressen, telefoonnummers, e-mailadressen of andere gegevens waardoor iemand herkenbaar is. Dat geldt ook voor jezelf en voor wie je looft.";
    let fields = [
        ("seen", seen.as_str()),
        ("valid_from", &day),
        ("summary", "Korter"),
        ("code_0", "privacy-1"),
        ("title_0", "Geen namen"),
        ("text_0", privacy),
        ("applies_to_0", "both"),
        ("code_7", "zien-1"),
        ("title_7", "Zelf gezien"),
        ("text_7", "Schrijf wat je zag."),
        ("applies_to_7", "review"),
        ("fr_title_7", "Vu"),
        ("fr_text_7", "Vu."),
    ];
    writer.post_from(&path, &format!("{path}/bewaren"), &fields).await.to();
    writer.get(&path).await.is(200).shows("verwijderd").shows("zien-1").shows("value=\"Vu\"");
    writer
        .post_from(&path, &format!("{path}/bewaren"), &fields)
        .await
        .is(409)
        .shows("wijzigde dit ontwerp intussen");
    writer.post_from(&path, &format!("{path}/voorstellen"), &[]).await.to();
    writer.get(&path).await.is(200).hides("Keur goed").shows("wacht op een tweede persoon");
    writer.post_from(&path, &format!("{path}/goedkeuren"), &[]).await.is(403).shows("andere hoofdredacteur");
    reader
        .post_from(&path, &format!("{path}/weigeren"), &[("remark", " ")])
        .await
        .is(422)
        .shows("href=\"#f-remark\"");
    reader.get(&path).await.is(200).shows("Keur goed").shows("<ins>");
    reader.post_from(&path, &format!("{path}/goedkeuren"), &[]).await.to();
    let mut anyone = site.browser();
    anyone.get("/gedragscode").await.is(200).shows("2026-1").hides("zien-1");
    site.platform.pass(chrono::TimeDelta::days(16));
    site.platform.desk.refresh_code().await.unwrap();
    anyone.get("/gedragscode").await.is(200).shows("2026-2").shows("zien-1").shows("Korter").shows("<del>");
    anyone.get("/gedragscode/2026-1").await.is(200).shows("niet meer geldt").shows("id=\"own-2\"");
    anyone.get("/gedragscode/2031-9").await.is(404);
}
