import { plantedKinds } from "./planted-kinds.ts";
import { serve } from "./serve.ts";

serve(plantedKinds, () => {});
