// SPDX-License-Identifier: Apache-2.0

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import javax.xml.parsers.DocumentBuilderFactory;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.data.UncastData;
import org.javarosa.core.model.instance.*;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.xpath.*;
import org.javarosa.xpath.expr.*;
import org.w3c.dom.*;

/** Works expressions out with JavaRosa, one a line: expression, type, value. Arguments: [ANSWERS.xml [PATH]]. */
public class Evaluate {
    static Object evaluate(String text, FormInstance form, EvaluationContext context) throws Exception {
        return XPathFuncExpr.unpack(XPathParseTool.parseXPath(text).eval(form, context));
    }

    static String written(Object value) {
        if (!(value instanceof Date)) return XPathFuncExpr.toString(value);
        java.time.ZonedDateTime time = ((Date) value).toInstant().atZone(java.time.ZoneId.systemDefault());
        boolean isDay = time.toLocalTime().equals(java.time.LocalTime.MIDNIGHT);
        return time.format(java.time.format.DateTimeFormatter.ofPattern(isDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss.SSSxxx"));
    }

    static String oneLine(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    static TreeElement tree(Element xml, int multiplicity) {
        TreeElement node = new TreeElement(xml.getTagName(), multiplicity);
        node.setRepeatable(multiplicity > 0);
        NamedNodeMap attributes = xml.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++)
            node.setAttribute("", attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
        Map<String, Integer> counts = new HashMap<>();
        for (org.w3c.dom.Node child = xml.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element)
                node.addChild(tree((Element) child, counts.merge(child.getNodeName(), 1, Integer::sum) - 1));
        String text = xml.getTextContent();
        if (node.getNumChildren() == 0 && !text.isEmpty()) node.setValue(new UncastData(text));
        return node;
    }

    public static void main(String[] arguments) throws Exception {
        PropertyManager.setPropertyManager(new org.opendatakit.validate.StubPropertyManager());
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, "UTF-8");
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        FormInstance form = null;
        EvaluationContext context = new EvaluationContext((DataInstance) null);
        if (arguments.length > 0) {
            Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File(arguments[0]));
            form = new FormInstance(tree(xml.getDocumentElement(), 0), "answers");
            context = new EvaluationContext(form);
        }
        if (arguments.length > 1) {
            XPathExpression path = XPathParseTool.parseXPath(arguments[1]);
            XPathNodeset nodes = (XPathNodeset) path.eval(form, context);
            context = new EvaluationContext(context, nodes.getRefAt(0));
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = in.readLine()) != null; ) {
            String type, value;
            try {
                Object found = evaluate(line, form, context);
                type = found.getClass().getSimpleName();
                value = oneLine(written(found));
            } catch (Throwable problem) {
                type = "ERR";
                value = oneLine(problem.getClass().getSimpleName() + ": " + problem.getMessage());
            }
            out.println(line + "\t" + type + "\t" + value);
        }
        out.flush();
    }
}
