package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.event;
import static org.nashra.extract.TestExtractor.events;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** The verbs, nouns and phrases by which English reports tell events of every type. */
class EnglishVocabularyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AGREEMENT|Chad and Niger signed two protocols in Geneva on Friday.",
        "AGREEMENT|Sudan and Kenya agreed on Friday to reopen their border.",
        "AGREEMENT|Finland joined NATO on Friday.",
        "APPOINTMENT|Parliament in Riga confirmed Janis Kalns as prime minister on Friday.",
        "APPOINTMENT|General Ali Haddad took over as army chief on Friday.",
        "APPOINTMENT|In Accra, parliament approved Ana Torres as finance minister on Friday.",
        "APPOINTMENT|Lawmakers chose Ana Torres as speaker of parliament on Friday.",
        "APPOINTMENT|Janis Kalns assumed office as mayor of Riga on Friday.",
        "APPOINTMENT|The king of Jordan swore in a new government on Friday.",
        "RESIGNATION|Prime Minister Kalns quit on Friday after losing a budget vote.",
        "RESIGNATION|The government of Latvia collapsed on Friday.",
        "RESIGNATION|President Traore dissolved the cabinet on Friday.",
        "RESIGNATION|General Haddad was stripped of his command on Friday.",
        "RESIGNATION|President Traore reshuffled his cabinet on Friday.",
        "RESIGNATION|President Traore relieved two ministers of their portfolios on Friday.",
        "RESIGNATION|President Traore axed his finance minister on Friday.",
        "ELECTION|President Torres dissolved parliament on Friday.",
        "ELECTION|Torres took 54 percent of the vote in Peru on Friday.",
        "ELECTION|Polls opened in Ghana on Friday.",
        "ELECTION|Voters in Ghana headed to the polls on Friday.",
        "ELECTION|The ruling party of Ghana lost its majority on Friday.",
        "ELECTION|Swiss voters rejected a ban on pesticides on Friday.",
        "SANCTION|Chad gave four French diplomats 48 hours to leave on Friday.",
        "SANCTION|Russia halted gas supplies to Poland on Friday.",
        "SANCTION|India revoked the visas of Pakistani nationals on Friday.",
        "SANCTION|Bahrain stripped 30 activists of their citizenship on Friday.",
        "SANCTION|Russia barred imports of Polish apples on Friday.",
        "SANCTION|Pakistan blocked YouTube on Friday.",
        "SANCTION|China slapped duties on Australian wine on Friday.",
        "SANCTION|Authorities in Dhaka shut down the mobile internet on Friday.",
        "ECONOMY|The Reserve Bank of India left rates unchanged on Friday.",
        "ECONOMY|Nigeria scrapped fuel subsidies on Friday.",
        "ECONOMY|Peru approved an austerity budget on Friday.",
        "ECONOMY|Lawmakers in Lima approved a package of austerity measures on Friday.",
        "ECONOMY|Lebanon raised the minimum wage on Friday.",
        "ECONOMY|Greece imposed capital controls on Friday.",
        "ECONOMY|The euro fell to a two-year low on Friday.",
        "AID|The World Bank granted Chad 50 million dollars on Friday.",
        "AID|Qatar sent two planes of tents to Derna on Friday.",
        "TRIAL|Ana Torres got nine years in prison in Lima on Friday.",
        "TRIAL|Ana Torres was cleared of bribery in Lima on Friday.",
        "TRIAL|The Supreme Court in Nairobi struck down the law on Friday.",
        "TRIAL|A court in Dakar barred Ousmane Fall from running for president on Friday.",
        "TRIAL|Prosecutors in Lima charged a banker with fraud on Friday.",
        "TRIAL|An appeals court in Rome threw out the conviction of a banker on Friday.",
        "ARREST|A banker turned himself in to police in Lima on Friday.",
        "ARREST|After a chase through Lima, police on Friday caught a man wanted for fraud.",
        "ARREST|Four suspected gunmen were detained in the village of Kuyo on Friday.",
        "PROTEST|Teachers in Lima walked out on Friday.",
        "PROTEST|Hundreds gathered outside parliament in Tbilisi on Friday, calling for a vote.",
        "PROTEST|Thousands of Shiites poured onto the streets of Manama on Friday.",
        "RIOT|Police fired tear gas shells at students in Kathmandu on Friday.",
        "HAZARD|Mount Merapi spewed ash over Java on Friday.",
        "HAZARD|Rivers burst their banks in Bosnia on Friday.",
        "ACCIDENT|Ten people were killed when a bus fell into a gorge near Cusco on Friday.",
        "ACCIDENT|A coach plunged 50 metres into a ravine near Cusco on Friday, killing ten.",
        "ACCIDENT|A ferry went down off Zanzibar on Friday.",
        "ACCIDENT|A gas cylinder blew up at a restaurant in Pune on Friday, killing six.",
        "TALKS|Envoys of six powers gathered in Vienna on Friday to discuss Iran.",
        "TALKS|President Torres hosted the king of Spain in Lima on Friday.",
        "RELEASE|The army rescued 30 schoolgirls from kidnappers in Zamfara on Friday.",
        "RELEASE|Rebels freed three oil contractors near Arauca on Friday.",
        "ABDUCTION|Pirates hijacked a tanker off Somalia on Friday.",
        "WITHDRAWAL|The last American soldiers departed Niger on Friday.",
        "DEPLOYMENT|Japan scrambled jets on Friday after Chinese planes flew near Okinawa.",
        "DEPLOYMENT|Troops took up positions in central Tunis on Friday.",
        "SHELLING|Rockets rained down on Sderot on Friday.",
        "AIR_STRIKE|Israeli warplanes carried out strikes near Damascus on Friday.",
        "AIR_STRIKE|Air defences brought down six drones over Kyiv on Friday.",
        "BOMBING|A parcel exploded in Athens on Friday, wounding a clerk.",
        "ATTACK|A man with a knife wounded six people in Lyon on Friday.",
        "ATTACK|Assailants hacked six villagers to death near Beni on Friday.",
        "ATTACK|A car drove into a crowd in Munich on Friday, hurting 20 people.",
        "ATTACK|Gunmen waylaid a convoy near Kidal on Friday.",
        "TERRITORY|The army said on Friday it was in full control of Rutshuru.",
        "TERRITORY|Rebels seized two major towns in eastern Congo on Friday.",
        "AIR_STRIKE|Russia launched a wave of drones at Odesa on Friday.",
        "AGREEMENT|Egypt and Qatar struck an accord on gas on Friday.",
        "AID|Jordan airdropped 20 tonnes of food over Gaza on Friday.",
        "CALL|President Ana Rey called the king of Spain on Friday to discuss the border.",
        "DEPLOYMENT|China sent 30 warplanes towards Taiwan on Friday.",
        "DEPLOYMENT|A contingent of 200 Kenyan police arrived in Haiti on Friday.",
        "SANCTION|The riots prompted Chad to impose a curfew in Abeche on Friday.",
        "SANCTION|Ministers in Brussels approved a new package of sanctions against Iran on Friday.",
        "TALKS|President Ana Rey received the army chief of Chad in Lima on Friday.",
        "TALKS|The foreign minister of Chad was received by King Felipe in Madrid on Friday.",
        "TERRITORY|The town of Kidal was captured by rebels on Friday.",
        "TERRITORY|A witness confirmed the capture of the town of Kidal on Friday.",
        "WITHDRAWAL|France pulled the last of its troops out of Chad on Friday.",
        "ACCUSATION|Turkey lashed out at Sweden on Friday.",
        "SUPPORT|Chad recognised Kosovo as a state on Friday.",
      })
  void isTold(EventType type, String text) {
    List<Event> found = events("en", text);
    assertTrue(found.stream().anyMatch(e -> e.type() == type), found.toString());
    Event told = event(type, "en", text);
    assertEquals(Event.Modality.HAPPENED, told.modality(), told.toString());
    assertEquals(Event.Status.NEW, told.status(), told.toString());
  }
}
