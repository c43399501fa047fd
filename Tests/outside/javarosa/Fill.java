// SPDX-License-Identifier: Apache-2.0

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import org.javarosa.core.model.*;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.data.*;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.*;
import org.javarosa.core.reference.*;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.form.api.*;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.core.services.transport.payload.ByteArrayPayload;
import org.javarosa.xform.util.XFormUtils;

/**
 * Fills forms with JavaRosa as Collect does, from the first question to the last. Standard input: a form and a file of wishes
 * a line, with a tab between them; a wish is PATH, tab, ANSWER, where `#3` takes the fourth choice that is offered (`#1 2` several) and a
 * path `visits/` says how many repeats there shall be. Beside FORM.xml it leaves FORM.xml.sent (the submission) and FORM.xml.done
 * (what was answered, line by line, with what was refused).
 */
public class Fill {
    static StringBuilder done;

    static String path(FormIndex index) {
        return path(index.getReference());
    }

    static String path(TreeReference reference) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < reference.size(); i++) {
            if (i > 1) text.append('/');
            text.append(reference.getName(i));
            int place = reference.getMultiplicity(i);
            if (place >= 0 && repeats.contains(reference.genericize().getSubReference(i).toString(false))) text.append("[").append(place + 1).append("]");
        }
        return text.toString();
    }

    static Set<String> repeats = new HashSet<>();

    static void findRepeats(IFormElement element) {
        if (element instanceof GroupDef && ((GroupDef) element).getRepeat())
            repeats.add(((TreeReference) element.getBind().getReference()).genericize().toString(false));
        if (element.getChildren() != null) for (IFormElement child : element.getChildren()) findRepeats(child);
    }

    static IAnswerData choices(FormEntryPrompt prompt, String wish) {
        List<SelectChoice> offered = prompt.getSelectChoices();
        List<Selection> chosen = new ArrayList<>();
        Set<Integer> seen = new LinkedHashSet<>();
        if (offered.isEmpty()) return null;
        for (String word : wish.substring(1).trim().split(" ")) seen.add(Math.floorMod(Integer.parseInt(word), offered.size()));
        for (int place : seen) chosen.add(offered.get(place).selection());
        if (prompt.getControlType() == Constants.CONTROL_SELECT_ONE) return new SelectOneData(chosen.get(0));
        return new MultipleItemsData(chosen);
    }

    static IAnswerData answer(FormEntryPrompt prompt, String wish) {
        int control = prompt.getControlType();
        if (control == Constants.CONTROL_SELECT_ONE || control == Constants.CONTROL_SELECT_MULTI || control == Constants.CONTROL_RANK)
            return wish.startsWith("#") ? choices(prompt, wish) : null;
        if (control == Constants.CONTROL_TRIGGER) return new StringData("OK");
        UncastData raw = new UncastData(wish);
        switch (prompt.getDataType()) {
            case Constants.DATATYPE_INTEGER: return new IntegerData().cast(raw);
            case Constants.DATATYPE_DECIMAL: return new DecimalData().cast(raw);
            case Constants.DATATYPE_DATE: return new DateData().cast(raw);
            case Constants.DATATYPE_TIME: return new TimeData().cast(raw);
            case Constants.DATATYPE_DATE_TIME: return new DateTimeData().cast(raw);
            case Constants.DATATYPE_GEOPOINT: return new GeoPointData().cast(raw);
            default: return new StringData(wish);
        }
    }

    static String written(IAnswerData data) {
        return data == null ? "" : String.valueOf(new org.javarosa.xform.util.XFormAnswerDataSerializer().serializeAnswerData(data));
    }

    static void ask(FormEntryController controller, FormEntryModel model, Map<String, List<String>> wishes) throws Exception {
        String path = path(model.getFormIndex());
        FormEntryPrompt prompt = model.getQuestionPrompt();
        if (prompt.isReadOnly()) return;
        // Collect asks for the choices whenever a question is shown.
        int control = prompt.getControlType();
        if (control == Constants.CONTROL_SELECT_ONE || control == Constants.CONTROL_SELECT_MULTI || control == Constants.CONTROL_RANK) prompt.getSelectChoices();
        for (String wish : wishes.getOrDefault(path, Collections.emptyList())) {
            IAnswerData data = wish.isEmpty() ? null : answer(prompt, wish);
            if (data == null && !wish.isEmpty()) continue;
            int result = controller.answerQuestion(model.getFormIndex(), data, false);
            String word = result == FormEntryController.ANSWER_OK ? "ok" : result == FormEntryController.ANSWER_CONSTRAINT_VIOLATED ? "constraint" : "required";
            done.append(path).append('\t').append(written(data)).append('\t').append(word).append('\n');
        }
    }

    static void fill(Path form, Path wishFile) throws Exception {
        Map<String, List<String>> wishes = new HashMap<>();
        for (String line : Files.readAllLines(wishFile, StandardCharsets.UTF_8)) {
            String[] halves = line.split("\t", -1);
            wishes.computeIfAbsent(halves[0], k -> new ArrayList<>()).add(halves[1]);
        }
        ReferenceManager manager = ReferenceManager.instance();
        manager.reset();
        final String folder = form.toAbsolutePath().getParent().toString();
        for (String kind : new String[] {"file", "file-csv", "images", "instance"})
            manager.addReferenceFactory(new PrefixedRootFactory(new String[] {kind + "/"}) {
                protected Reference factory(String terminal, String uri) {
                    return new ResourceReference(folder + "/" + terminal) {
                        public InputStream getStream() throws IOException { return new FileInputStream(folder + "/" + terminal); }
                        public String getLocalURI() { return folder + "/" + terminal; }
                    };
                }
            });
        FormDef definition = XFormUtils.getFormFromFormXml(form.toString(), null);
        repeats.clear();
        findRepeats(definition);
        definition.initialize(true, new InstanceInitializationFactory());
        FormEntryModel model = new FormEntryModel(definition);
        FormEntryController controller = new FormEntryController(model);
        done = new StringBuilder();
        for (int event = controller.stepToNextEvent(); event != FormEntryController.EVENT_END_OF_FORM; event = controller.stepToNextEvent()) {
            if (event == FormEntryController.EVENT_QUESTION) ask(controller, model, wishes);
            if (event == FormEntryController.EVENT_PROMPT_NEW_REPEAT) {
                FormIndex index = model.getFormIndex();
                TreeReference reference = index.getReference();
                String path = path(reference);
                int place = reference.getMultLast();
                String list = path.endsWith("]") ? path.substring(0, path.lastIndexOf('[')) : path;
                int wanted = Integer.parseInt(wishes.getOrDefault(list + "/", List.of("1")).get(0));
                if (place < wanted) {
                    controller.newRepeat();
                    done.append(list).append('[').append(place + 1).append("]/\t\tok\n");
                }
            }
        }
        definition.postProcessInstance();
        FormInstance instance = definition.getMainInstance();
        ByteArrayPayload payload = (ByteArrayPayload) new XFormSerializingVisitor().createSerializedPayload(instance);
        Files.write(Paths.get(form + ".sent"), payload.getPayloadStream().readAllBytes());
        Files.write(Paths.get(form + ".done"), done.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) throws Exception {
        PropertyManager.setPropertyManager(new org.opendatakit.validate.StubPropertyManager());
        new org.javarosa.model.xform.XFormsModule().registerModule();
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = in.readLine()) != null; ) {
            String[] halves = line.split("\t");
            try {
                fill(Paths.get(halves[0]), Paths.get(halves[1]));
                out.println(halves[0] + "\tok");
            } catch (Throwable problem) {
                StackTraceElement[] trace = problem.getStackTrace();
                out.println(halves[0] + "\t" + problem.getClass().getSimpleName() + ": " + String.valueOf(problem.getMessage()).replaceAll("\\s+", " ") + (trace.length > 0 ? " @" + trace[0] : ""));
            }
        }
        out.flush();
    }
}
