//! One Dutch sentence for each flag, for the editor and for whoever asks why.

use super::Flag;

/// Why a text with this flag needs a look. It repeats nothing of the text.
pub(super) const fn sentence(flag: Flag) -> &'static str {
    match flag {
        Flag::Promotional => {
            "De tekst leest als reclame van of voor de voorziening zelf, niet als een eigen ervaring."
        }
        Flag::Spam => "De tekst is reclame of gaat over iets dat niets met zorg of opvang te maken heeft.",
        Flag::Implausible => {
            "De tekst beweert iets dat moeilijk waar kan zijn, of beschuldigt zonder dat iemand het zelf zag."
        }
        Flag::Revenge => {
            "De tekst lijkt bedoeld om iemand te treffen: na een ontslag, een ruzie of met een eis."
        }
        Flag::Hearsay => "De schrijver vertelt wat anderen zeggen, niet wat hij of zij zelf meemaakte.",
        Flag::Insult => "De tekst bevat woorden die mensen beledigen of uitschelden.",
        Flag::Discrimination => {
            "De tekst zet mensen neer om hun afkomst, geloof, beperking, geslacht, geaardheid of leeftijd."
        }
        Flag::Threat => "De tekst dreigt een persoon of de voorziening iets aan te doen.",
        Flag::CriminalAccusation => {
            "De tekst beschuldigt een herkenbare persoon of de voorziening van een misdrijf."
        }
        Flag::Safeguarding => {
            "De tekst bevat tekenen dat iemand in gevaar is: geweld, verwaarlozing of zelfverwonding."
        }
        Flag::FormalComplaint => "De tekst is een klacht of een rechtszaak die in een procedure thuishoort.",
    }
}
