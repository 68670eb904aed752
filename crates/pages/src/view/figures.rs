//! Figures of places as they are shown.

use crate::address::Address;
use crate::cijfers::Asked;
use domain::figures::{Grain, Sums};
use domain::{FieldError, ScoreRules, Scoring, Sector};
use submission::{FigureChoices, Figures, FiguresAsked, FiguresRow};
use templates::forms::{Choice, FormError, FormErrors};
use templates::pages::{FiguresForm, FiguresGroup, FiguresKind, FiguresLine, FiguresShown};
use templates::{Language, Speak, choices};

/// The name of a parameter of the page for a field of the use case, and the words of the lengths of periods.
const NAMES: [(&str, &str); 5] =
    [("province", "provincie"), ("municipality", "gemeente"), ("by", "per"), ("from", "van"), ("to", "tot")];
const GRAINS: [(&str, Grain); 2] = [("kwartaal", Grain::Quarter), ("jaar", Grain::Year)];

impl Asked {
    /// What is asked of the use case.
    pub(crate) fn figures(&self) -> FiguresAsked {
        let by = self.per.as_deref().map(|per| {
            let known = GRAINS.iter().find(|(name, _)| *name == per);
            known.map_or_else(|| per.to_owned(), |(_, grain)| grain.to_string())
        });
        FiguresAsked {
            sector: self.sector.clone(),
            province: self.provincie.clone(),
            municipality: self.gemeente.clone(),
            by,
            from: self.van.clone(),
            to: self.tot.clone(),
        }
    }

    fn address(&self) -> Address {
        Address::new("/cijfers")
            .maybe("sector", self.sector.as_deref())
            .maybe("provincie", self.provincie.as_deref())
            .maybe("gemeente", self.gemeente.as_deref())
            .maybe("per", self.per.as_deref())
            .maybe("van", self.van.as_deref())
            .maybe("tot", self.tot.as_deref())
    }
}

/// What is wrong, under the names of the form.
pub(crate) fn errors(language: Language, fields: &[FieldError]) -> FormErrors {
    let errors = fields.iter().map(|error| {
        let field = error.pointer.trim_start_matches('/');
        let own = NAMES.iter().find(|(name, _)| *name == field).map_or(field, |(_, own)| own);
        let message = language.wrong(&error.pointer, error.code, &error.detail);
        FormError { field: own.to_owned(), message }
    });
    FormErrors(errors.collect())
}

/// The form with what is chosen.
pub(crate) fn form(
    language: Language,
    asked: &Asked,
    shown: Option<&Figures>,
    choices: &FigureChoices,
) -> FiguresForm {
    let province = asked.provincie.as_deref().unwrap_or_default();
    let any = Choice::new("", language.t("figures-any-province"), province);
    let named = choices.provinces.iter().map(|name| Choice::new(name, language.province(name), province));
    let per = asked.per.as_deref().unwrap_or("kwartaal");
    let years = |given: &Option<String>, usual: Option<i32>| {
        let chosen = given.clone().or_else(|| usual.map(|year| year.to_string())).unwrap_or_default();
        let mut list: Vec<Choice> = (choices.years.0..=choices.years.1)
            .map(|year| Choice::new(year.to_string(), year.to_string(), &chosen))
            .collect();
        // An address may ask for another one, which the form must not change unasked.
        if !list.iter().any(|choice| choice.selected) && shown.is_some() {
            list.insert(0, Choice::new(&*chosen, &*chosen, &chosen));
        }
        list
    };
    FiguresForm {
        sectors: choices::sectors(language, asked.sector.as_deref().unwrap_or_default()),
        provinces: std::iter::once(any).chain(named).collect(),
        municipality: asked.gemeente.clone().unwrap_or_default(),
        municipalities: choices.municipalities.clone(),
        grains: choices::grains(language, per),
        from: years(&asked.van, shown.map(|figures| figures.years.0)),
        to: years(&asked.tot, shown.map(|figures| figures.years.1)),
    }
}

/// The figures as they are shown.
pub(crate) fn shown(language: Language, asked: &Asked, figures: &Figures, scoring: Scoring) -> FiguresShown {
    let rules = *scoring.rules();
    let periods = figures.periods.iter().zip(&figures.whole.periods).map(|(number, sums)| {
        let name = figures.by.name(*number);
        FiguresLine { name, reviewed: count(sums.facilities), ..line(sums, &rules) }
    });
    let rows = [
        (FiguresKind::Sector, &figures.sectors),
        (FiguresKind::Province, &figures.provinces),
        (FiguresKind::Municipality, &figures.municipalities),
    ];
    let groups = rows.into_iter().filter(|(_, rows)| !rows.is_empty()).map(|(kind, rows)| {
        let lines = rows.iter().map(|row| group_line(language, asked, kind, row, &rules));
        FiguresGroup { kind, lines: lines.collect() }
    });
    FiguresShown {
        title: title(language, figures),
        years: figures.years,
        whole: whole(&figures.whole, &rules),
        periods: periods.collect(),
        going_on: figures.periods.last() == Some(&figures.by.period(scoring.month())),
        groups: groups.collect(),
        files: ["/api/v1/figures.csv", "/api/v1/figures"].map(|path| file(path, figures)),
    }
}

fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}

fn line(sums: &Sums, rules: &ScoreRules) -> FiguresLine {
    FiguresLine { reviews: count(sums.reviews), mean: sums.mean(rules), ..FiguresLine::default() }
}

fn whole(row: &FiguresRow, rules: &ScoreRules) -> FiguresLine {
    FiguresLine {
        reviewed: count(row.reviewed),
        facilities: Some(count(row.facilities)),
        ..line(&row.total, rules)
    }
}

fn group_line(
    language: Language,
    asked: &Asked,
    kind: FiguresKind,
    row: &FiguresRow,
    rules: &ScoreRules,
) -> FiguresLine {
    let (parameter, unnamed) = match kind {
        FiguresKind::Sector => ("sector", "figures-no-municipality"),
        FiguresKind::Province => ("provincie", "figures-no-province"),
        FiguresKind::Municipality => ("gemeente", "figures-no-municipality"),
    };
    let name = match row.name.parse::<Sector>() {
        Ok(sector) if kind == FiguresKind::Sector => language.sector(sector),
        _ if kind == FiguresKind::Province && !row.name.is_empty() => language.province(&row.name),
        _ if row.name.is_empty() => language.t(unnamed),
        _ => row.name.clone(),
    };
    let narrower = || asked.address().with(parameter, &*row.name).href();
    let href = if row.name.is_empty() { String::new() } else { narrower() };
    FiguresLine { name, href, ..whole(row, rules) }
}

fn title(language: Language, figures: &Figures) -> String {
    let sector = figures.sector.map(|sector| language.sector(sector));
    let parts = [
        sector,
        figures.municipality.clone(),
        figures.province.as_deref().map(|name| language.province(name)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { language.t("figures-everything") } else { parts.join(", ") }
}

/// The same figures as a file.
fn file(path: &str, figures: &Figures) -> String {
    Address::new(path)
        .maybe("sector", figures.sector.map(Sector::as_str))
        .maybe("province", figures.province.as_deref())
        .maybe("municipality", figures.municipality.as_deref())
        .with("by", figures.by.as_str())
        .with("from", figures.years.0.to_string())
        .with("to", figures.years.1.to_string())
        .href()
}
