import { aannameWijktAf } from './aanname-wijkt-af.js';
import { bestaatUitKringloop } from './bestaat-uit-kringloop.js';
import { bouwsteenBeeindigd } from './bouwsteen-beeindigd.js';
import { bouwsteenIsVoorstel } from './bouwsteen-is-voorstel.js';
import { buitenDiginetwerk } from './buiten-diginetwerk.js';
import { cijferVerouderd } from './cijfer-verouderd.js';
import { cijferZonderPeildatum } from './cijfer-zonder-peildatum.js';
import { elementLos } from './element-los.js';
import { elementZonderUitgangspunt } from './element-zonder-uitgangspunt.js';
import { euVerplichtingOnbenoemd } from './eu-verplichting-onbenoemd.js';
import { geenNietDigitaalKanaal } from './geen-niet-digitaal-kanaal.js';
import { gegevensDubbelOpgeslagen } from './gegevens-dubbel-opgeslagen.js';
import { gegevensZonderBronhouder } from './gegevens-zonder-bronhouder.js';
import { gewenstHangtAfVanUitTeFaseren } from './gewenst-hangt-af-van-uit-te-faseren.js';
import { horizonVerlopen } from './horizon-verlopen.js';
import { laagWijktAf } from './laag-wijkt-af.js';
import { legUitOntbreekt } from './leg-uit-ontbreekt.js';
import { legUitVerlopen } from './leg-uit-verlopen.js';
import { legUitZonderInhoud } from './leg-uit-zonder-inhoud.js';
import { naamIsBouwsteen } from './naam-is-bouwsteen.js';
import { onderdeelPreciezer } from './onderdeel-preciezer.js';
import { relatieDubbel } from './relatie-dubbel.js';
import { relatieNaarZichzelf } from './relatie-naar-zichzelf.js';
import { relatieNietToegestaan } from './relatie-niet-toegestaan.js';
import type { Rule } from './rule.js';
import { statusSprong } from './status-sprong.js';
import { terugmeldingOntbreekt } from './terugmelding-ontbreekt.js';
import { uitTeFaserenZonderOpvolger } from './uit-te-faseren-zonder-opvolger.js';
import { uitgangspuntZonderInvulling } from './uitgangspunt-zonder-invulling.js';
import { uitwisselingZonderApi } from './uitwisseling-zonder-api.js';
import { verplichteStandaardOntbreekt } from './verplichte-standaard-ontbreekt.js';
import { versieNietVerhoogd } from './versie-niet-verhoogd.js';
import { viaGeenNetwerkOfStandaard } from './via-geen-netwerk-of-standaard.js';
import { voorzieningZonderStandaard } from './voorziening-zonder-standaard.js';

/** The rules that the architecture of the digital government asks for, and that boards talk about. */
export const governanceRules: readonly Rule[] = [
  elementLos,
  relatieDubbel,
  relatieNaarZichzelf,
  bestaatUitKringloop,
  laagWijktAf,
  relatieNietToegestaan,
  viaGeenNetwerkOfStandaard,
  bouwsteenBeeindigd,
  bouwsteenIsVoorstel,
  onderdeelPreciezer,
  naamIsBouwsteen,
  verplichteStandaardOntbreekt,
  legUitOntbreekt,
  legUitZonderInhoud,
  legUitVerlopen,
  voorzieningZonderStandaard,
  geenNietDigitaalKanaal,
  uitwisselingZonderApi,
  gegevensDubbelOpgeslagen,
  terugmeldingOntbreekt,
  buitenDiginetwerk,
  gegevensZonderBronhouder,
  uitgangspuntZonderInvulling,
  elementZonderUitgangspunt,
  euVerplichtingOnbenoemd,
  horizonVerlopen,
  uitTeFaserenZonderOpvolger,
  gewenstHangtAfVanUitTeFaseren,
  statusSprong,
  cijferZonderPeildatum,
  cijferVerouderd,
  aannameWijktAf,
  versieNietVerhoogd,
];
