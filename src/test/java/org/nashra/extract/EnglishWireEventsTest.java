package org.nashra.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nashra.extract.TestExtractor.news;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nashra.model.EventType;

/** Turns by which wire agencies tell events without the plain word for them, and their doubles. */
class EnglishWireEventsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TERRITORY|Kurdish fighters swept into Kirkuk on Friday.",
        "TERRITORY|Russian troops took possession of the airport of Pristina on Friday.",
        "WITHDRAWAL|Russian tanks pulled back from the town of Gori on Friday.",
        "WITHDRAWAL|France brought home its troops from Chad on Friday.",
        "DISPLACEMENT|Villagers loaded their belongings onto carts near Goma on Friday.",
        "DISPLACEMENT|Thousands of people streamed across the border into Zaire on Friday.",
        "DEPLOYMENT|Venezuela put its army on alert on Friday.",
        "DEPLOYMENT|NATO tanks rolled across the border into Kosovo on Friday.",
        "CEASEFIRE|Rebels in Aceh laid down their arms on Friday.",
        "AGREEMENT|Israel and Jordan came to terms on water on Friday.",
        "AGREEMENT|China and Chile struck a bargain on trade on Friday.",
        "CALL|President Torres spoke on the phone with President Traore on Friday.",
        "TALKS|President Torres sat down with President Traore in Lima on Friday.",
        "VISIT|President Torres shuttled between Moscow and Tbilisi on Friday.",
        "STATEMENT|Germany voiced grave concern on Friday.",
        "SUPPORT|France wired its congratulations to Chad on Friday.",
        "SUPPORT|Cuba rallied behind Bolivia on Friday.",
        "APPEAL|Russia said on Friday that Sudan must return the crew.",
        "APPEAL|President Torres begged the world for help on Friday.",
        "ACCUSATION|President Torres cried foul on Friday.",
        "ACCUSATION|Georgia charged Russia with breaching the truce on Friday.",
        "REJECTION|Iran scoffed at the report on Friday.",
        "REJECTION|Syria said on Friday that it would not recognise the council.",
        "THREAT|Peru issued an ultimatum to Ecuador on Friday.",
        "THREAT|Turkey said on Friday that it would not stand idly by.",
        "SANCTION|The World Bank froze loans to Mali on Friday.",
        "SANCTION|France put its cooperation with Mali on ice on Friday.",
        "ARREST|Police in Lima hauled off 40 students on Friday.",
        "ARREST|A banker gave himself up in Lima on Friday.",
        "TRIAL|A court in Puno gave five rebels life terms on Friday.",
        "PROTEST|Thousands of people thronged the centre of Belgrade on Friday.",
        "PROTEST|Workers in Minsk laid down their tools on Friday.",
        "RIOT|Youths in Lima went on the rampage on Friday.",
        "RIOT|Prisoners rioted at a jail in Dili on Friday.",
        "ELECTION|President Torres swept to a third term in Peru on Friday.",
        "RESIGNATION|President Torres handed in his notice on Friday.",
        "RESIGNATION|Prime Minister Kalns stood down on Friday.",
        "APPOINTMENT|President Torres took the oath of office on Friday.",
        "AID|The World Bank freed up 100 million dollars for Haiti on Friday.",
        "AID|Israel flew in a team of doctors to Turkey on Friday.",
        "RELEASE|Rebels set nine tourists free in Chad on Friday.",
        "ABDUCTION|Gunmen dragged a priest from his home in Kaduna on Friday.",
        "SHELLING|Gunboats lobbed shells at the coast road near Sidon on Friday.",
        "CLASH|Hizbollah fighters tangled with an Israeli patrol near Tibnin on Friday.",
        "AIR_STRIKE|Warplanes rocketed a base near Sidon on Friday.",
        "BOMBING|Bombs tore apart an embassy in Nairobi on Friday.",
        "CYBER|Hackers defaced the website of a bank in Riga on Friday.",
        "HAZARD|A giant wave swamped the coast of Sumatra on Friday.",
        "ACCIDENT|A bridge gave way under a bus in Izmit on Friday.",
        "ECONOMY|The Istanbul stock exchange tumbled 8 percent on Friday.",
        "ECONOMY|Power was rationed in Caracas on Friday.",
      })
  void tellsTheEventInOtherWords(EventType type, String text) {
    assertTrue(news("en", text).contains(type), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AIR_STRIKE|An officer from the air force was gunned down in Benghazi on Friday.",
        "WITHDRAWAL|The army pulled out survivors in Dhaka on Friday.",
        "WITHDRAWAL|A court in Bogota left the treaty unchanged on Friday.",
        "DEPLOYMENT|France, whose planes fly from Niamey, lost two soldiers in Mali on Friday.",
        "DEPLOYMENT|The commander of the garrison met the mayor of Lima on Friday.",
        "DISPLACEMENT|Thousands of students in Caracas had taken to the streets on Friday.",
        "DISPLACEMENT|The gunmen fled into the forest near Kaduna on Friday.",
        "PROTEST|A bomb went off three blocks away, on 13th Street in Bogota, on Friday.",
        "ATTACK|Bands of assassins are paid by the cartels, a judge in Bogota said on Friday.",
        "SHELLING|Mortars were found in a house in Beirut on Friday.",
        "APPOINTMENT|The minister announced on Friday that his government was ready in Lima.",
        "APPOINTMENT|The decision made by the president was welcomed in Lima on Friday.",
        "CALL|Residents of Homs reached by telephone on Friday heard shooting.",
        "TERRITORY|The driver lost control of his car near Lima on Friday.",
        "RESIGNATION|Three shots were fired in Lima on Friday.",
        "ACCIDENT|The plan's failure to win power angered Lima on Friday.",
        "SANCTION|The coach put his plans on hold in Lima on Friday.",
        "RIOT|Inflation has emptied the shops of Harare.",
        "ELECTION|A trade fair is to be held in Lima on Friday.",
      })
  void readsNoSuchEventIntoIt(EventType type, String text) {
    assertFalse(news("en", text).contains(type), text);
  }
}
