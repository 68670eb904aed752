# Serious signals, at the desk and at the inspectorate; contacts for readers.
contact-open = Nu bereikbaar.
contact-open-until = Nu bereikbaar, tot { $time }.
contact-closed = Nu niet bereikbaar. Opnieuw vanaf { $moment }.
contact-unknown = Kijk op de website wanneer je kan bellen.
contact-website = Website van { $name }
help-title = Maak je je zorgen over iemands veiligheid?
help-text = Je hoeft niet te wachten op ons. Deze diensten luisteren en helpen.
problem-signal-not-found = Dit signaal bestaat niet, of niet voor jou.
problem-signal-forbidden = Dit deel van een signaal is voor anderen.
problem-signal-state-forbids = Zoals het signaal nu staat, kan dit niet.
problem-no-safeguarding-flag = De screening vond in deze tekst geen teken van gevaar.
problem-identity-forgotten = Wie deze tekst schreef, weten we niet meer.
