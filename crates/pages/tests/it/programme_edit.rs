//! Changing a programme, by forms only.

use crate::browser::{Answer, Browser, Site};
use domain::Sector;
use testkit::platform::PASSWORD;

const FORM: &str = "/piloot/programma/vroeg-en-nabij-2024/bewerken";

async fn manager(site: &Site, sectors: &[Sector]) -> Browser {
    let email = site.platform.add_pilot_manager(sectors).await;
    let mut browser = site.browser();
    let fields = [("email", email.as_str()), ("password", PASSWORD)];
    browser.post("/piloot/aanmelden", &fields).await.to();
    browser
}

/// What the form holds, as a browser would send it back, with some of it changed.
fn filled(page: &Answer, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let decoded = |text: &str| {
        let text =
            text.replace("&#34;", "\"").replace("&#39;", "'").replace("&#60;", "<").replace("&#62;", ">");
        text.replace("&#38;", "&")
    };
    let attribute = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        Some(decoded(rest.split('"').next()?))
    };
    let mut fields: Vec<(String, String)> = Vec::new();
    let (_, form) = page.body.split_once("<form method=\"post\" action=\"/piloot/programma").unwrap();
    let form = form.split("</form>").next().unwrap();
    for tag in form.split('<').skip(1) {
        let Some(name) = attribute(tag, "name") else { continue };
        if tag.starts_with("input") {
            let box_of_its_own = tag.contains("type=\"checkbox\"");
            if !box_of_its_own || tag.contains(" checked") {
                fields.push((name, attribute(tag, "value").unwrap_or_default()));
            }
        } else if tag.starts_with("textarea") {
            fields.push((name, decoded(tag.split_once('>').unwrap().1)));
        } else if tag.starts_with("select") {
            let (_, rest) = form.split_once(&format!("name=\"{name}\"")).unwrap();
            let options = rest.split("</select>").next().unwrap();
            let chosen = options.split("<option").find(|option| option.contains(" selected"));
            fields.push((name, chosen.and_then(|option| attribute(option, "value")).unwrap_or_default()));
        }
    }
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

async fn post(browser: &mut Browser, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(FORM, &fields).await
}

#[tokio::test]
async fn a_manager_changes_a_programme_and_everybody_sees_it() {
    let site = Site::open().await;
    let mut browser = manager(&site, &[Sector::Childcare]).await;
    let page = browser.get("/piloot/programma/vroeg-en-nabij-2024").await.is(200);
    page.link(FORM);
    let page = browser.get(FORM).await.is(200).shows("versie 1").shows("zoals ze bij het platform kwam");

    let wrong = [("months", "veel"), ("words-fr-title", ""), ("closes", "morgen"), ("reason", "")];
    let refused = post(&mut browser, &filled(&page, &wrong)).await.is(422);
    let refused =
        refused.shows("Vul een getal in, zoals 6.").shows("Dit is geen dag.").shows("value=\"veel\"");
    let second = filled(&refused, &[("months", "30"), ("closes", ""), ("capacity", "7")]);
    let refused = post(&mut browser, &second).await.is(422).shows("Vul dit veld in.");
    refused.shows("De plaatsen van de golven zijn samen 6, en geen 7.").shows("href=\"#f-words-fr-title\"");

    let right = [
        ("months", "30"),
        ("capacity", "8"),
        ("waves-1-places", "2"),
        ("waves-1-starts", "2027-09-01"),
        ("words-nl-title", "Vroeg & Nabij"),
        ("rules-0-weg", "true"),
        ("rules-7-kind", "registered_locations"),
        ("rules-7-number", "3"),
        ("rules-7-words-nl", "Minstens 3 in het register."),
        ("rules-7-words-fr", "Au moins 3 dans le registre."),
        ("rules-7-words-en", "At least 3 in the register."),
        ("reason", "De administratie maakte meer middelen vrij."),
    ];
    let saved = post(&mut browser, &filled(&page, &right)).await.to().to_owned();
    let kept = browser.get(&saved).await.is(200).shows("versie 2").shows("Beheerder Verzonnen");
    kept.shows("Minstens 3 in het register.").shows("Golf 2: 2 plaatsen");
    let mut reader = site.browser();
    let public =
        reader.get("/meedoen").await.is(200).shows("Vroeg &#38; Nabij").shows("Minstens 3 in het register.");
    public.hides("Een Huis van het Kind vraagt aan.");
    let late = post(&mut browser, &filled(&page, &right)).await.is(409);
    late.shows("Iemand anders heeft dit programma intussen gewijzigd");

    let mut elderly = manager(&site, &[Sector::Elderly]).await;
    elderly.get(FORM).await.is(404);
    let others = elderly.get("/piloot/programma/platform/bewerken").await.is(200);
    others.shows("Alleen wie al die sectoren beheert").hides("Bewaar als nieuwe versie");
}
