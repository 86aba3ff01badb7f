import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.tdb2.TDB2Factory;

/** A SPARQL endpoint on a TDB2 store: java Endpoint.java DATA.nt FOLDER PORT; it listens once the data are loaded. */
public class Endpoint {
    private static Dataset dataset;

    public static void main(String[] arguments) throws IOException {
        dataset = TDB2Factory.connectDataset(arguments[1]);
        dataset.begin(ReadWrite.WRITE);
        RDFDataMgr.read(dataset, arguments[0]);
        dataset.commit();
        dataset.end();
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[2]));
        HttpServer server = HttpServer.create(here, 0);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/sparql", Endpoint::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int status = 200;
        dataset.begin(ReadWrite.READ);
        try {
            String query = URLDecoder.decode(form.substring("query=".length()), StandardCharsets.UTF_8);
            try (QueryExecution execution = QueryExecutionFactory.create(query, dataset)) {
                if ("application/sparql-results+json".equals(accept)) {
                    ResultSetFormatter.outputAsJSON(body, execution.execSelect());
                } else {
                    ResultSetFormatter.outputAsCSV(body, execution.execSelect());
                }
            }
        } catch (RuntimeException error) {
            status = 400;
            body.reset();
            body.write(String.valueOf(error).getBytes(StandardCharsets.UTF_8));
        } finally {
            dataset.end();
        }
        exchange.sendResponseHeaders(status, body.size() == 0 ? -1 : body.size());
        exchange.getResponseBody().write(body.toByteArray());
        exchange.close();
    }
}
