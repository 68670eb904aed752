//! The form in steps, without JavaScript: what was filled in travels along, nothing is stored before it is sent.

use crate::browser::{Answer, Browser, Site, form_of, review};
use domain::Facility;

/// The fields that are hidden in a page, as the next POST sends them.
fn hidden(answer: &Answer) -> Vec<(String, String)> {
    let unescape = |text: &str| {
        text.replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&#60;", "<")
            .replace("&#62;", ">")
            .replace("&#38;", "&")
    };
    answer
        .body
        .split("<input type=\"hidden\" name=\"")
        .skip(1)
        .filter_map(|rest| rest.split_once("\" value=\""))
        .map(|(name, rest)| (name.to_owned(), unescape(rest.split('"').next().unwrap())))
        .collect()
}

/// The next page, from what is hidden in this one and what is filled in on it.
async fn next(browser: &mut Browser, form: &str, from: &Answer, filled: &[(&str, &str)]) -> Answer {
    let hidden = hidden(from);
    let mut fields: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend_from_slice(filled);
    browser.post(form, &fields).await
}

const TEXT: &str = "Juf Annelies neemt elke ochtend rustig de tijd om te luisteren.";

async fn to_the_story(browser: &mut Browser, form: &str) -> Answer {
    let first = browser.get(form).await.is(200).shows("Stap 1 van 6").shows("Alleen de redactie kan ze zien");
    let second = next(browser, form, &first, &[("stap", "2")]).await.is(200).shows("Stap 2 van 6");
    let filled = [("relation", "parent"), ("experienced_in", "2026-10"), ("stap", "3")];
    let third = next(browser, form, &second, &filled).await.is(200).shows("Stap 3 van 6");
    let answers = [("score_welcome", "4"), ("score_care", "nvt"), ("stap", "4")];
    next(browser, form, &third, &answers).await.is(200).shows("Stap 4 van 6")
}

async fn to_the_check(browser: &mut Browser, form: &str) -> Answer {
    let story = to_the_story(browser, form).await;
    let you =
        next(browser, form, &story, &[("text", TEXT), ("stap", "5")]).await.is(200).shows("Stap 5 van 6");
    assert_eq!(you.header("cache-control"), "private, no-cache", "back works without sending again");
    let who = [
        ("first_name", "Jana"),
        ("last_name", "Verzonnenmans"),
        ("email", "jana@example.org"),
        ("stap", "6"),
    ];
    next(browser, form, &you, &who).await.is(200).shows("Stap 6 van 6")
}

#[tokio::test]
async fn six_steps_make_one_review_and_nothing_is_stored_on_the_way() {
    let site = Site::open().await;
    let form = form_of(&site.platform.facility().await);
    let before = site.platform.dump().await;
    let mut parent = site.browser();
    let check = to_the_check(&mut parent, &form).await;
    let check = check.shows("oktober 2026").shows("Ouder").shows(TEXT).shows("Jana Verzonnenmans");
    assert_eq!(site.platform.dump().await, before, "nothing is kept between steps");
    assert!(check.header("cache-control").contains("no-store"), "a page that says who writes is not kept");
    assert_eq!(check.header("set-cookie"), "");
    let send = [("accepts_code_of_conduct", "true"), ("stap", "verstuur")];
    let thanks = next(&mut parent, &form, &check, &send).await.to().to_owned();
    assert_eq!(next(&mut parent, &form, &check, &send).await.to(), thanks, "a double click counts once");
    let page = parent.get(&thanks).await.is(200).shows("kijk in je mailbox");
    assert!(page.body.contains("data-sent=\"de-verzonnen-lelie"), "the browser forgets what it kept");
    assert_eq!(site.platform.mails().await.len(), 1);
}

#[tokio::test]
async fn two_tabs_with_one_form_count_once_and_a_changed_one_is_another() {
    let site = Site::open().await;
    let form = form_of(&site.platform.facility().await);
    let (mut one, mut other) = (site.browser(), site.browser());
    let check = to_the_check(&mut one, &form).await;
    let send = [("accepts_code_of_conduct", "true"), ("stap", "verstuur")];
    let sent = next(&mut one, &form, &check, &send).await.to().to_owned();
    assert_eq!(next(&mut other, &form, &check, &send).await.to(), sent);
    // By another way through the steps it is still the same.
    let story = next(&mut other, &form, &check, &[("stap", "4")]).await.is(200).shows(TEXT);
    let again =
        next(&mut other, &form, &story, &[("text", TEXT), ("language", "nl"), ("stap", "6")]).await.is(200);
    let resent = next(&mut other, &form, &again, &send).await;
    assert!(resent.to().starts_with("/waardering/bedankt/"));
}

#[tokio::test]
async fn a_step_that_is_half_filled_says_so_and_keeps_the_rest() {
    let site = Site::open().await;
    let form = form_of(&site.platform.facility().await);
    let mut parent = site.browser();
    let first = parent.get(&form).await;
    let second = next(&mut parent, &form, &first, &[("stap", "2")]).await;
    let half = [("relation", "parent"), ("experienced_in", ""), ("stap", "3")];
    let refused = next(&mut parent, &form, &second, &half).await.is(422).shows("Stap 2 van 6");
    let refused = refused.shows("href=\"#f-experienced_in\"").shows("Kies de maand van je ervaring.");
    let refused = refused.shows("value=\"parent\" checked").hides("href=\"#f-email\"");
    // Somebody who jumps ahead comes to what is missing first.
    let ahead = next(&mut parent, &form, &refused, &[("relation", "parent"), ("stap", "6")]).await;
    ahead.is(422).shows("Stap 2 van 6");
    let story = to_the_story(&mut parent, &form).await;
    let short = next(&mut parent, &form, &story, &[("text", "te kort"), ("stap", "5")]).await.is(422);
    let short = short.shows("Stap 4 van 6").shows("Vertel iets meer").shows("te kort");
    // Back asks nothing, and forward again finds everything as it was.
    let back = next(&mut parent, &form, &short, &[("text", "te kort"), ("stap", "3")]).await.is(200);
    let back = back.shows("Stap 3 van 6").shows("name=\"score_welcome\" value=\"4\" checked");
    let forth = [("score_welcome", "4"), ("stap", "4")];
    next(&mut parent, &form, &back, &forth).await.is(200).shows("te kort");
}

#[tokio::test]
async fn sending_with_something_wrong_leads_to_its_step() {
    let site = Site::open().await;
    let form = form_of(&site.platform.facility().await);
    let mut parent = site.browser();
    let check = to_the_check(&mut parent, &form).await;
    let refused = next(&mut parent, &form, &check, &[("stap", "verstuur")]).await.is(422);
    refused.shows("Stap 6 van 6").shows("href=\"#f-accepts_code_of_conduct\"").shows(TEXT);
    let fields = review(&[("op_stap", "6"), ("stap", "verstuur"), ("email", "geen adres")]);
    let refused = parent.post(&form, &fields).await.is(422).shows("Stap 5 van 6");
    refused.shows("href=\"#f-email\"").shows("value=\"geen adres\"");
    assert!(site.platform.mails().await.is_empty());
}

#[tokio::test]
async fn a_name_is_masked_by_one_click_and_may_also_stay() {
    let site = Site::open().await;
    let form = form_of(&site.platform.facility().await);
    let mut parent = site.browser();
    let story = to_the_story(&mut parent, &form).await;
    let looked = next(&mut parent, &form, &story, &[("text", TEXT), ("stap", "nakijken")]).await.is(200);
    let looked = looked.shows("Stap 4 van 6").shows("<q>Annelies</q>").shows("Wil je die weglaten?");
    let place =
        looked.body.split("name=\"maskeer\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let masked = next(&mut parent, &form, &looked, &[("text", TEXT), ("maskeer", &place)]).await.is(200);
    let masked = masked.shows("We zetten [naam] in de plaats.").shows("Juf [naam] neemt").hides("Annelies");
    // The place is of a text that is gone.
    let odd =
        next(&mut parent, &form, &masked, &[("text", "Juf Els is lief voor ons."), ("maskeer", "50-70")])
            .await;
    odd.is(200).shows("We hebben niets vervangen.").shows("Juf Els is lief");
    // On the last step too, also with line ends as a browser sends them.
    let lines = "Het is er fijn.\r\nJuf Annelies luistert elke ochtend rustig.";
    let you = next(&mut parent, &form, &story, &[("text", lines), ("stap", "5")]).await.is(200);
    let who = [
        ("first_name", "Jana"),
        ("last_name", "Verzonnenmans"),
        ("email", "jana@example.org"),
        ("stap", "6"),
    ];
    let check = next(&mut parent, &form, &you, &who).await.is(200).shows("<q>Annelies</q>");
    let place =
        check.body.split("name=\"maskeer\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let masked = next(&mut parent, &form, &check, &[("maskeer", &place)]).await.is(200);
    masked.shows("Stap 6 van 6").shows("Juf [naam] luistert").hides("Annelies");
    // Nothing keeps anybody from sending it as it is.
    let send = [("accepts_code_of_conduct", "true"), ("stap", "verstuur")];
    next(&mut parent, &form, &check, &send).await.to();
}

#[tokio::test]
async fn where_few_people_could_have_written_it_less_precise_choices_are_offered() {
    let site = Site::open().await;
    let small = Facility { capacity: Some(6), ..site.platform.new_facility(domain::Sector::Childcare) };
    site.platform.add_facility(&small).await;
    let form = form_of(&small);
    let mut parent = site.browser();
    let check = to_the_check(&mut parent, &form).await.shows("misschien raden wie je bent");
    let choice =
        check.body.split("name=\"grover\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(choice, "parent/2026");
    let coarser = next(&mut parent, &form, &check, &[("grover", &choice)]).await.is(200);
    let coarser = coarser.shows("minder precies gemaakt").hides("misschien raden wie je bent");
    let send = [("accepts_code_of_conduct", "true"), ("stap", "verstuur")];
    let thanks = next(&mut parent, &form, &coarser, &send).await.to().to_owned();
    let id = thanks.rsplit('/').next().unwrap().parse().unwrap();
    assert_eq!(site.platform.review(domain::ids::ReviewId(id)).await.experienced_in, "2026");
    // A value that nobody offered is refused as any other.
    let odd = next(&mut parent, &form, &check, &[("grover", "provider/1999")]).await.is(200);
    next(&mut parent, &form, &odd, &send).await.is(422).shows("Stap 2 van 6");
}

#[tokio::test]
async fn easy_words_and_faces_stay_through_the_steps() {
    let site = Site::open().await;
    let form = form_of(&site.platform.facility().await);
    let mut parent = site.browser();
    let first = parent.get(&form).await;
    let second = next(&mut parent, &form, &first, &[("easy", "true"), ("stap", "2")]).await.is(200);
    let second = second.shows("Wie ben je? En wanneer was het?");
    let filled = [("relation", "client"), ("experienced_in", "2026"), ("stap", "3")];
    let third = next(&mut parent, &form, &second, &filled).await.is(200).shows("Zijn ze vriendelijk?");
    let file = third.link("/assets/faces.svg");
    assert!(third.body.contains("faces.svg") && file.contains("#f1"), "{file}");
    parent.get(file.split('#').next().unwrap()).await.is(200);
    let whole = parent.get(&format!("{form}?alles=1&eenvoudig=1")).await.is(200);
    whole.shows("Kies het gezicht").shows("Verstuur je waardering");
}

#[tokio::test]
async fn the_language_of_the_text_is_kept_and_an_odd_one_refused() {
    let site = Site::open().await;
    let form = form_of(&site.platform.facility().await);
    let mut parent = site.browser();
    let fields =
        review(&[("language", "fr"), ("text", "Les accompagnateurs prennent le temps de nous écouter.")]);
    let thanks = parent.post(&form, &fields).await.to().to_owned();
    let id = thanks.rsplit('/').next().unwrap().parse().unwrap();
    assert_eq!(site.platform.review(domain::ids::ReviewId(id)).await.language, "fr");
    parent.post(&form, &review(&[("language", "xx")])).await.is(422).shows("href=\"#f-language\"");
}
