# Selkokieliset tekstit. Nämä korvaavat tiedoston fi.ftl tekstit selkokielisillä sivuilla.
language-name = Selkokieli
translation-missing = Tätä sivua ei ole selkokielellä. Alla oleva teksti on tavallista suomea.
translation-unreviewed = Selkokielinen luonnos. Tekstiä ei ole vielä tarkistettu.
translation-original = Lue sama asia tavallisella suomen kielellä.
