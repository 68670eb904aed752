limited-facilities = La recherche est limitée pour le moment. Nous cherchons seulement le début du nom, la commune ou le code postal. Réessayez plus tard pour plus de résultats.
limited-reviews = La recherche est limitée pour le moment. Vous voyez les évaluations les plus récentes, même si vos mots n'y figurent pas. Réessayez plus tard.
